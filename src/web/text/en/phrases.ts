/** Ready words that say “I am here” and ask for nothing back. Whoever reads them has them in their own language. */
export const hereEn = {
  noNeed: 'I’m here. No need to answer.',
  withYou: 'I read it, and I’m with you in this.',
  staying: 'I cannot make it lighter. I’m staying.',
  lamp: 'I will light a lamp tonight and think of you.',
  callOrCome: 'I have time. Shall I ring you, or come by?',
  callingNow: 'I’m here. I’m ringing you now.',
  tonight: 'I’m here, and I’m not going away tonight.',
}

/** Ready words of a nudge. */
export const nudgesEn = {
  one: 'I am thinking of you. How is it going?',
  two: 'No need to answer. I am with you.',
  three: 'Shall we do it together today?',
}
