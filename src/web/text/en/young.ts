/** A young person's seat in a family: inviting to it, what it means, how it ends, whom to turn to. */
export const youngEn = {
  forWhom: 'Who is it for?',
  grownUp: 'A grown-up',
  young: 'A young person',
  youngHint: 'With a seat of their own, and an account that is for this family only.',
  inviteMore:
    'For one young person who has no account here yet. They read what the seat means before they say yes, they ask to come in, and you welcome them. Everyone in the family sees that it is a young person’s seat.',
  message: (link: string) =>
    `I made a quiet, private place for our family, where we can tell each other how we really are. There is a seat for you. Read first what we can see there and what not. No hurry, and no is fine too.

${link}`,

  label: 'young person',
  asksFor: 'For a young person’s seat in this family.',
  title: 'A young person’s seat',
  lead: 'Read what it means before you say yes.',
  see: 'What everyone here can see, your parents too',
  seeList: [
    'What you share in this circle, and what you answer.',
    'That this is a young person’s seat.',
    'That you took words back, but not what they said.',
  ],
  not: 'What they do not see here',
  notList: [
    'Your private page.',
    'Which trusted adults you chose, and that you chose any.',
    'Whom you blocked. What you tell somebody in a report reaches only the one you tell.',
  ],
  can: 'Those who look after the circle can hide words with a mark that everyone sees, pause writing, and show somebody out. They cannot write in your name.',
  only: 'With this seat you are in this family, and in a side circle of it if you say yes to one. Nobody else can invite you here.',
  fear: 'Whoever runs this server, knows how you sign in or can open your phone can get around this. What such a person must not read, do not write here.',
  lines:
    '“Get help” stands above, always, and begins for you with lines for children and young people, where your country has one that was checked.',
  ends: 'The seat ends when somebody who looks after the family and you have both said so.',
  newTitle: 'This seat is for somebody new here',
  newWhat:
    'It comes with an account that is made for it. An account that you have already stays as it is, and cannot take it.',
  newInstead: (inviter: string, circle: string) =>
    `To come into ${circle} with your account, ask ${inviter} for an invitation for a grown-up.`,
  newForYou:
    'If the seat is for you, make an account here. It is for this family only, and the one you have stays beside it.',
  newSignIn: 'Sign in without this link',
  summary: 'Your seat: what others can see, and what not',

  mayEnd: 'Their young person’s seat may end',
  mayEndTitle: (name: string) => `May the young person’s seat of ${name} end?`,
  mayEndMore: (name: string) =>
    `${name} is asked. If they say yes too, they are here like the grown-ups, and can make circles and join others. It cannot be turned back.`,
  mayEndDo: 'It may end',
  mayEndSaid: (name: string) => `It was said that the seat may end. Now it is for ${name} to say.`,
  endTitle: 'Your young person’s seat may end',
  endMore:
    'Somebody who looks after this family says so. If you say yes, you are here like the grown-ups, and can make circles and join others. You need not, and nobody is told that you have not. It cannot be turned back.',
  endDo: 'Yes, let it end',

  leaveLast: 'You are the last grown-up here.',
  leaveCloses: 'If you go now, the circle is closed, and nobody can write in it any more.',
  leaveInstead: 'It is kinder to invite another grown-up first, or to close it together.',

  notAlone: 'First: somebody outside',
  notAloneToo: 'And somebody outside',
  notAloneMore:
    'Whoever looks after this circle may be one of your parents. You need not tell them, and they need not be the only ones you tell.',
  linesDo: 'Lines for children and young people',
  hostToo: 'You can also turn to whoever runs this server. That may be a parent too:',

  trusted: 'Trusted adults',
  trustedHint: 'Only you see them',
  trustedLead:
    'Up to five grown-ups whom you would ring: an aunt, a teacher, the mother of a friend. You choose them yourself. Nobody else sees this, and nobody is told.',
  trustedAsk: 'Ask them first, face to face: may I ring you, at night too?',
  trustedNone: 'You have not chosen anybody yet.',
  name: 'Their name',
  phone: 'Their phone number',
  phoneWrong: 'Write a phone number here, in figures.',
  add: 'Add',
  remove: (name: string) => `Take ${name} off the list`,
  full: 'Five fit here. To add somebody, take another off the list.',
  print: 'Print a card',
  cardTitle: 'People I can ring',
}
