/** What is said about an answer. */
import type { Remark, Verdict } from '#core/blocks/mark.ts';

export const verdictSentences: Readonly<Record<Verdict, string>> = {
  correct: 'Goed.',
  partly: 'Deels goed.',
  wrong: 'Nog niet goed.',
  unreadable: 'Dit antwoord kan niet worden nagekeken. Het telt niet als poging.',
  recorded: 'Bewaard.',
};

export const remarkSentences: Readonly<Record<Remark, string>> = {
  significance: 'De waarde klopt, maar het aantal significante cijfers niet.',
  'power-of-ten':
    'De cijfers kloppen, maar je zit een macht van tien ernaast. Reken je eenheden na.',
  sign: 'De grootte klopt, maar het teken niet.',
  unit: 'Gebruik de eenheid die achter het antwoordveld staat.',
  'not-a-number': 'Typ een getal, bijvoorbeeld 3,2 of 3,2·10^3.',
  'nothing-chosen': 'Kies eerst een antwoord.',
  'nothing-moved': 'Verander eerst iets aan het model.',
  'model-cannot-run':
    'Het model loopt zo niet tot het einde. Herstel de regels of kies andere waarden.',
  'model-too-large': 'Het model is te groot geworden om na te kijken.',
  'model-not-changeable': 'Aan dit model mogen de regels niet worden veranderd.',
  'not-all-chosen': 'Wat je koos klopt, maar er is nog meer juist.',
};
