/** English words without content of their own. */
const WORDS = new Set(
  (
    'a an the this that these those of to in on at by for with from as into about over under than and or but if so nor ' +
    'be is are was were been being am have has had having do does did doing will would shall should can could may might must ' +
    "not n't no it its he she they them their his her him i me my we us our you your who whom whose which what there here " +
    "'s ' , . ; : ! ? ( ) \" - – — up out off down also then"
  ).split(' '),
);

export function isFunctionWord(token: string): boolean {
  return WORDS.has(token.toLowerCase());
}
