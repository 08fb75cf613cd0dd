/** Stamped on every definition; a change that older definitions do not fit raises it. */
export const modelSchemaVersion = 1;
