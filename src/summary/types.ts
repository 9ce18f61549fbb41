/** The English summary: a title and four to six sentences (fewer when the document has fewer). */
export interface Summary {
  title: string;
  sentences: string[];
}
