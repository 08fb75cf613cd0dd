/** Moments in words, as Dutch schools write them. */

const day = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** `wo 12 mrt 14:03` for an ISO 8601 moment. */
export function momentInWords(moment: string): string {
  return day.format(new Date(moment)).replace(',', '').replace(' om', '');
}
