/** The few Dutch words that the general elements say themselves. */
export const elementText = {
  close: 'Sluiten',
  busy: 'bezig',
  required: 'verplicht',
  table: 'Tabel',
  alert: {
    info: 'Informatie',
    positive: 'In orde',
    caution: 'Let op',
    negative: 'Fout',
  },
} as const;
