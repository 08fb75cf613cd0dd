/** What a reader is told about a problem: what happened, and what to do. */
import type { Problem, ProblemCode, ProblemParameters } from '#core/problem.ts';

type Sentences = { readonly [C in ProblemCode]: (parameters: ProblemParameters[C]) => string };

const sentences: Sentences = {
  'not-found': () => 'Deze pagina bestaat niet. Controleer het adres of ga terug naar het begin.',
  'module-not-found': ({ module }) =>
    `De E-klas “${module}” bestaat niet. Kies een E-klas uit het overzicht.`,
  'fragment-not-found': ({ fragment }) =>
    `Het onderdeel “${fragment}” bestaat niet in deze E-klas. Kies een onderdeel uit de inhoud.`,
  'route-not-found': ({ route }) =>
    `De route “${route}” bestaat niet. Kies een van de routes van deze E-klas.`,
  'question-not-found': () =>
    'Deze vraag staat niet (meer) in de E-klas. Laad de pagina opnieuw voor de nieuwste versie.',
  'version-not-found': ({ module, version }) =>
    `Versie ${version} van de E-klas “${module}” bestaat niet. Open de nieuwste versie.`,
  'module-slug-taken': ({ slug }) =>
    `Het adres “${slug}” is al van een andere E-klas. Kies een ander adres.`,
  'draft-not-found': () =>
    'Deze E-klas bestaat niet, of je hoort niet bij het team dat eraan schrijft.',
  'part-not-found': () =>
    'Dit onderdeel is ondertussen weggehaald. Haal het terug of kies een ander.',
  'part-exists': () => 'Dit onderdeel is er al.',
  'edit-invalid': () =>
    'Deze wijziging kan niet worden bewaard: er zijn te veel onderdelen of een waarde klopt niet.',
  'commit-invalid': () =>
    'Deze wijziging past niet in het document en is niet bewaard. Laad de pagina opnieuw.',
  'commit-ahead': () =>
    'De server kent je laatste wijzigingen niet meer. Laad de pagina opnieuw; je tekst blijft op dit apparaat.',
  'schema-outdated': () =>
    'De editor is vernieuwd. Laad de pagina opnieuw; je tekst blijft op dit apparaat.',
  'module-exists': ({ module }) =>
    `De E-klas “${module}” staat hier al en is hier veranderd, of is van een ander team. Er is niets overschreven.`,
  'module-not-ready': ({ faults }) =>
    faults === 1
      ? 'Er is nog één punt dat het uitgeven tegenhoudt. Bekijk de controlelijst.'
      : `Er zijn nog ${faults} punten die het uitgeven tegenhouden. Bekijk de controlelijst.`,
  'not-an-image': () =>
    'Dit bestand is geen afbeelding die een browser kan tonen. Kies een svg-, png-, jpg- of webp-bestand.',
  'storage-full': () =>
    'De opslag van de server is vol: dit is niet bewaard. Waarschuw de beheerder. Wat je schreef staat nog op dit apparaat.',
  'not-signed-in': () => 'Je bent niet ingelogd. Log in en probeer het opnieuw.',
  'not-allowed': () => 'Je mag dit niet doen. Vraag je docent of beheerder om toegang.',
  'wrong-credentials': () =>
    'De naam en het wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
  'account-not-found': ({ name }) => `Er is geen account met de naam “${name}”. Maak het eerst.`,
  'account-name-taken': ({ name }) => `De naam “${name}” is al in gebruik. Kies een andere naam.`,
  'password-too-short': ({ minimum }) =>
    `Dit wachtwoord is te kort. Gebruik minstens ${minimum} tekens.`,
  'password-too-simple': () =>
    'Dit wachtwoord is te makkelijk te raden. Gebruik bijvoorbeeld een paar losse woorden.',
  'wrong-origin': () =>
    'Dit verzoek kwam niet van deze site en is niet uitgevoerd. Laad de pagina opnieuw.',
  'too-many-requests': ({ seconds }) =>
    `Dat waren te veel verzoeken achter elkaar. Wacht ${duration(seconds)} en probeer het opnieuw.`,
  'too-large': ({ limit }) =>
    `Dit is te groot om te versturen. Het mag hoogstens ${Math.floor(limit / 1024)} kB zijn.`,
  'invalid-request': () =>
    'Dit verzoek is niet goed ingevuld. Laad de pagina opnieuw en probeer het nog eens.',
  'unsupported-media': () => 'Dit soort bestand wordt niet ondersteund. Kies een ander bestand.',
  'foreign-attempt': () =>
    'Dit antwoord hoort bij een ander antwoord dat al bewaard is. Beantwoord de vraag opnieuw.',
  'model-work-too-large': () =>
    'Je bewaarde bij één model meer dan er bij je account past. Verwijder bewaarde runs die je niet meer nodig hebt; tot dan staat je laatste werk alleen op dit apparaat.',
  'model-work-full': () =>
    'Je bewaarde bij alle modellen samen meer dan er bij je account past. Verwijder bewaarde runs die je niet meer nodig hebt; tot dan staat je laatste werk alleen op dit apparaat.',
  'format-not-found': ({ format }) =>
    `Het formaat “${format}” bestaat niet. Kies een van de formaten op de pagina Uitgeven.`,
  'package-unreadable': () => 'Dit bestand is geen zip-bestand. Kies een pakket van E-klas.',
  'package-damaged': () =>
    'Dit zip-bestand is beschadigd of niet helemaal aangekomen. Haal het opnieuw op.',
  'package-encrypted': ({ path }) =>
    `Het bestand “${path}” in dit pakket is met een wachtwoord beveiligd. Maak het pakket zonder wachtwoord.`,
  'package-path-unsafe': ({ path }) =>
    `Het bestand “${path}” in dit pakket wijst buiten het pakket. Dit pakket wordt niet gelezen.`,
  'package-file-twice': ({ path }) =>
    `Het bestand “${path}” zit twee keer in dit pakket. Haal er één weg.`,
  'package-too-many-files': ({ limit }) =>
    `Dit pakket heeft te veel bestanden. Het mogen er hoogstens ${limit} zijn.`,
  'package-too-large': ({ limit }) =>
    `Dit pakket wordt uitgepakt te groot. Het mag hoogstens ${Math.floor(limit / (1024 * 1024))} MB zijn.`,
  'package-text-unreadable': ({ path }) =>
    `Het bestand “${path}” in dit pakket is geen tekst in UTF-8. Bewaar het als UTF-8.`,
  'package-no-source': () =>
    'Dit is geen bronpakket: er zit geen source.json in. Exporteer de E-klas als bron (--format source).',
  'package-newer': ({ version }) =>
    `Dit bronpakket is gemaakt door een nieuwere E-klas (versie ${version} van het formaat). Werk eerst dit programma bij.`,
  unavailable: () =>
    'Dit werkt op dit moment even niet. Probeer het over een paar minuten opnieuw.',
  'internal-error': () => 'Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.',
};

function duration(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}

/** The Dutch sentence for a problem. */
export function problemSentence(problem: Problem): string {
  const sentence = sentences[problem.code] as (parameters: Problem['parameters']) => string;
  return sentence(problem.parameters);
}
