/** Why a run of a model ended before its time, in words. */
import type { ModelDefinition, Run } from '#core/models/index.ts';
import { formatNumber } from './number.ts';

/** A sentence that names the place and what to do; null where the run reached its end or a stop. */
export function modelEndSentence(definition: ModelDefinition, run: Run): string | null {
  const { end, step, time } = run;
  if (end.reason === 'completed' || end.reason === 'stopped') return null;
  const { variable, start, unit } = definition.time;
  const inTime = (value: number): string =>
    unit === '' ? written(value) : `${written(value)}\u00a0${unit}`;
  const moment = `${variable} = ${inTime(time.at(-1) ?? start)}`;
  switch (end.reason) {
    case 'not-finite': {
      const name = named(definition, end.name);
      return end.step === 0
        ? `${name} heeft aan het begin geen waarde waarmee te rekenen is: deel niet door nul, trek geen wortel of logaritme van een getal waar dat niet kan, en kijk na of alles wat ${name} nodig heeft een beginwaarde heeft.`
        : `De berekening loopt vast na ${moment}: ${name} wordt te groot om mee te rekenen, of bestaat daar niet. Kies een kleinere tijdstap dan ${inTime(step)}, of kijk na of er door nul gedeeld wordt.`;
    }
    case 'events-too-dense': {
      const event = definition.semantics === 'ode' ? definition.events?.[end.event] : undefined;
      const when = event === undefined ? '' : ` (${event.when} = 0)`;
      return `Gebeurtenis ${String(end.event + 1)}${when} volgt bij ${moment} steeds sneller op zichzelf. Laat de run daar stoppen, of laat de gebeurtenis meer veranderen.`;
    }
    case 'step-too-small':
      return `Bij ${moment} verandert ${named(definition, end.name)} zo snel dat geen tijdstap klein genoeg is. Kijk na of “${end.name}” daar springt of onbegrensd groeit.`;
    case 'stiff':
      return `Het model is stijf: het heeft veranderingen die veel sneller zijn dan wat er te zien is. Bij ${moment} is de berekening gestopt; reken korter, of vervang wat snel verandert door zijn evenwicht.`;
    case 'too-many-evaluations':
      return `De berekening is bij ${moment} gestopt, omdat ze te veel stappen nodig heeft. Reken korter of met een grotere tolerantie.`;
    case 'interrupted':
      return `De berekening is bij ${moment} afgebroken.`;
  }
}

/** That a run is too long to make. */
export function tooManySteps(steps: number, most: number): string {
  return `De run zou ${written(Math.ceil(steps))} tijdstappen hebben, en ${written(most)} is het meeste. Kies een grotere tijdstap (dt) of een eerdere eindtijd.`;
}

/** A name with its words, where it has these. */
function named({ variables }: ModelDefinition, name: string): string {
  const label = variables.find((variable) => variable.name === name)?.label;
  return label === undefined || label === name ? `“${name}”` : `“${name}” (${label})`;
}

/** Figures enough to tell moments apart; what a sum of steps adds beyond these is no news. */
const written = (value: number): string => formatNumber(value, 6);
