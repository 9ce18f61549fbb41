/** French nouns for persons; most firms' and machines' names in -eur ("constructeur", "opérateur", "moteur") are no such. */
const PERSONS = new Set(
  `homme femme personne président présidente président-directeur vice-président vice-présidente ministre directeur directrice patron patronne chef cheffe dirigeant dirigeante
  fondateur fondatrice cofondateur cofondatrice candidat candidate maire député députée sénateur sénatrice avocat avocate
  juge procureur procureure roi reine prince princesse père mère fils fille frère soeur sœur mari époux épouse enfant garçon
  ami amie professeur professeure docteur docteure médecin acteur actrice chanteur chanteuse joueur joueuse entraîneur
  auteur autrice écrivain artiste porte-parole secrétaire commissaire chancelier chancelière gouverneur gouverneure
  analyste économiste expert experte spécialiste responsable cadre salarié salariée employé employée ouvrier ouvrière
  milliardaire homologue prédécesseur successeur successeure général colonel policier policière soldat suspect suspecte
  victime témoin étudiant étudiante élève pape évêque prêtre américain français britannique allemand japonais pdg dg
  entrepreneur entrepreneure financier banquier banquière courtier gérant gérante administrateur administratrice
  négociateur négociatrice conseiller conseillère élu élue leader héritier héritière monsieur madame quadragénaire
  quinquagénaire sexagénaire septuagénaire trentenaire chercheur chercheuse scientifique journaliste
  ingénieur ingénieure technicien technicienne informaticien informaticienne programmeur
  comptable notaire huissier greffier magistrat magistrate plaignant plaignante accusé accusée prévenu prévenue détenu
  détenue agresseur voleur voleuse escroc fraudeur fraudeuse criminel criminelle assassin tueur meurtrier terroriste
  manifestant manifestante gréviste militant militante syndicaliste délégué déléguée représentant représentante adhérent
  adhérente retraité retraitée chômeur chômeuse travailleur travailleuse intérimaire saisonnier saisonnière stagiaire
  apprenti apprentie alternant adolescent adolescente adulte bébé nourrisson orphelin veuf veuve
  voisin voisine habitant habitante résident résidente citoyen citoyenne contribuable électeur électrice migrant migrante
  réfugié réfugiée passager passagère voyageur voyageuse touriste visiteur visiteuse conducteur conductrice chauffeur
  chauffeuse pilote steward hôtesse marin pêcheur pêcheuse agriculteur agricultrice éleveur éleveuse fermier vigneron
  vigneronne viticulteur maraîcher boulanger boulangère boucher cuisinier cuisinière serveur serveuse coiffeur coiffeuse
  commerçant commerçante vendeur vendeuse caissier caissière livreur livreuse facteur factrice infirmier infirmière
  aide-soignant aide-soignante chirurgien chirurgienne dentiste pharmacien pharmacienne patient patiente 
  psychologue enseignant enseignante instituteur institutrice maître maîtresse écolier écolière lycéen lycéenne
  collégien architecte designer styliste couturier peintre photographe musicien musicienne
  compositeur réalisateur réalisatrice comédien comédienne danseur danseuse sportif sportive footballeur athlète
  cycliste arbitre supporteur spectateur spectatrice lecteur lectrice internaute utilisateur
  utilisatrice locataire donateur donatrice bénévole mécène rentier épargnant
  épargnante investisseuse trader actuaire auditeur auditrice inspecteur inspectrice contrôleur
  contrôleuse enquêteur enquêtrice détective espion agent diplomate ambassadeur ambassadrice consul préfet préfète
  commandant capitaine lieutenant amiral gendarme pompier secouriste gardien gardienne vigile
  concierge traducteur traductrice interprète historien historienne philosophe sociologue politologue politicien
  politicienne opposant opposante dictateur collaborateur collaboratrice collègue adjoint adjointe associé associée
  lauréat lauréate débutant débutante gamin gamine compatriote ressortissant ressortissante
  dignitaire baron baronne comte comtesse duc duchesse empereur impératrice sultan émir cheikh`.split(/\s+/),
);

/** Whether a lemma, or the first word of one, names a person. */
export function isPerson(lemma: string): boolean {
  const space = lemma.indexOf(' ');
  return PERSONS.has(space < 0 ? lemma : lemma.slice(0, space)) || /(?:logue|iatre|crate)$/.test(lemma);
}
