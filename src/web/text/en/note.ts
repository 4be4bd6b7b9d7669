/** A few words to one person, which ask for no answer. */
export const noteEn = {
  title: 'Notes',
  rowHint: 'A few words to one person. No answer needed.',
  rowFresh: 'There is something for you.',
  lead: 'A few words to one person. They ask for no answer, and nobody else reads them.',
  leadTwo: 'A few words to the other one. They ask for no answer.',
  none: 'There are no notes here.',
  write: 'Write a note',
  whom: 'To whom?',
  whomMissing: 'Choose one person.',
  goOn: 'Go on',
  words: 'Your words',
  wordsMissing: 'Write a few words, or pick some.',
  ready: 'Or begin with these',
  send: 'Send it',
  sendMore: (name: string) => `Only ${name} reads it. It says “No need to answer.”`,
  hard: {
    noNeed: 'I’m here. No need to answer.',
    thinking: 'I think of you today. You need not say anything.',
    candle: 'I light a candle tonight and think of you.',
  },
  glad: {
    with: 'I am glad with you today. No need to answer.',
    seen: 'I know what this day means. It makes me glad.',
    drink: 'I raise a glass to you tonight.',
  },
  /** The same a day or two before: nothing of it is said as of today. */
  eve: {
    hard: {
      noNeed: 'I’m here. No need to answer.',
      thinking: 'I know which day is coming. You need not say anything.',
      candle: 'I will light a candle that evening and think of you.',
    },
    glad: {
      with: 'Your day is near, and I am glad. No need to answer.',
      seen: 'I know what this day means. It makes me glad.',
      drink: 'I will raise a glass to you that evening.',
    },
  },
  from: (name: string) => `From ${name}`,
  to: (name: string) => `To ${name}`,
  noAnswer: 'No need to answer.',
  thank: 'Thank you',
  thanked: 'You said thank you.',
  thankedMine: (name: string) => `${name} says thank you.`,
  takeBack: 'Take it back',
  takeBackTitle: 'Take this note back?',
  takeBackMore: 'It goes from here for both of you. Who has read it cannot forget it.',
  sent: (name: string) => `It is on its way to ${name}. Perhaps you will also ring, or go by.`,
  earlier: 'Earlier notes',

  noMore: 'Please, no more notes',
  noMoreTitle: (name: string) => `No more notes from ${name}?`,
  noMoreMore: (name: string) =>
    `You see no later ones. ${name} is not told, unless you choose that here. You can change it at any time.`,
  noMoreSilent: 'No more, and say nothing',
  noMoreTell: (name: string) => `No more, and tell ${name}`,
  noMoreTellMore: (name: string) =>
    `${name} then reads: “They would rather not have notes now.” Nothing else.`,
  quiet: (name: string) => `You see no notes from ${name} now. They are not told.`,
  quietTold: (name: string) => `You see no notes from ${name} now. You told them.`,
  wantAgain: 'I would like notes again',
  ratherNot: (name: string) =>
    `${name} would rather not have notes now. It says nothing about you.`,

  today: {
    came: (name: string) => `A few words from ${name}.`,
    cameMore: 'No need to answer.',
    cameDo: 'Read them',
    thanked: (name: string) => `${name} says thank you for your note.`,
    thankedDo: 'See it',
    declined: (name: string) => `${name} would rather not have notes now.`,
    declinedMore: 'It says nothing about you. You can still think of them.',
    declinedDo: 'See it',
  },
}
