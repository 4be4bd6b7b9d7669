/** A sentence of the invented Tuesday circle, long enough to see how words sit. */
export const said =
  'It is three months tomorrow. I laid the table for two again this morning and only noticed when the kettle boiled.\n\nI do not need advice. I just did not want to be the only one who knows.'
