/** Telling one person who looks after a circle, and what they can do. */
export const reportEn = {
  report: 'Report',
  reportLabel: (name: string) => `Report something about ${name}`,
  title: (name: string) => `Tell somebody about ${name}`,
  who: (to: string) =>
    `${to} reads your name and what you write. Nobody else in the circle learns of it.`,
  whoMany:
    'Whoever you choose reads your name and what you write. Nobody else in the circle learns of it.',
  notTold: (name: string) =>
    `${name} is not told. If something is done, ${name} may still wonder why.`,
  few: 'In a circle this small it may be guessed who told.',
  toWhom: 'Whom do you want to tell?',
  blockedHint: 'you blocked them',
  goesTo: (to: string) => `It goes to ${to}, who looks after this circle too.`,
  goesToOnly: (to: string) => `It goes to ${to}, who looks after this circle.`,
  quotes: (name: string) => `What ${name} wrote`,
  quotesHint: 'Choose what you want to show. The words go along as they stand here.',
  quoteShare: 'Shared',
  quoteAnswer: 'Answered',
  yours: 'In your own words',
  yoursHint: 'As much or as little as you like.',
  danger: 'If somebody is in danger now, do not wait for an answer.',
  dangerAbove:
    'If somebody is in danger now, do not wait for an answer. “Get help” stands above, as everywhere.',
  dangerDo: 'Get help',
  send: 'Send',
  nothing: 'Choose something they wrote, or say it in your own words.',
  sentTitle: 'It is on its way',
  sent: (to: string) =>
    `Only ${to} can read it. The circle shows nothing of it. You find it, and an answer if there is one, under the people of this circle.`,
  sentLater: 'There is no connection. It is kept on this device and goes out later.',

  nobody: (name: string) => `Nobody besides ${name} looks after this circle.`,
  nobodyTwo: (name: string) => `Besides you and ${name} nobody is in this circle.`,
  nobodyYou:
    'Only you look after this circle. You can act yourself: hide words, pause writing, or remove somebody.',
  nobodyOutside:
    'You are no longer in this circle, so nothing from you reaches those who look after it.',
  nobodyElseOutside: 'You can also block somebody. Nobody is told.',
  nobodyHost: 'You can turn to whoever runs this server:',
  nobodyHostWarn:
    'That way is not sealed like your words here. And whoever runs the server may be the very person you mean. If so, tell somebody outside.',
  nobodyNone: 'Whoever runs this server has not said how to reach them.',
  nobodyElse: 'You can also block somebody, or leave. Nobody is told of either.',

  page: 'Reports',
  pageHint: 'Only you see this',
  pageLead: 'What was told to you alone, and what you told. Nobody else in the circle sees this.',
  pageEmpty: 'Nothing waits here.',
  toldYou: 'Told to you',
  youTold: 'What you told',
  fromAbout: (from: string, about: string) => `${from} told you about ${about}`,
  toAbout: (to: string, about: string) => `You told ${to} about ${about}`,
  old: 'It was on its way for more than a month.',
  blockedFrom: 'From somebody you blocked',
  show: 'Show',
  quoteSaid: 'It stands in the circle like this.',
  quoteOtherwise: 'In the circle it reads otherwise.',
  quoteUnread:
    'You cannot read these words in the circle: they were taken back, or said to others alone. So it cannot be checked whether they were said like this.',
  openIt: 'Go to it',
  can: 'What you can do',
  canFirst:
    'Read it in peace. You need not decide today. Do not say who told you, not even in hints: ask about what was written, not about who minded.',
  canHide:
    'Hide words that hurt. In their place stands that they were hidden. Whoever wrote them can ask you why.',
  canPause:
    'Pause writing for everybody when it is getting heated. Those who look after the circle can still write, and say when it goes on.',
  canRemove:
    'Remove somebody where others are not safe with them. It cannot be done halfway, so speak with them first if that is safe.',
  canNothing: 'Or do nothing. That is an answer too; say so to whoever told you.',
  canLines: 'If somebody is in danger, or a child is hurt, this is more than you can hold alone.',
  hide: 'Hide these words',
  hideTitle: 'Hide these words?',
  hideMore:
    'Nobody in the circle can read them any more. In their place stands that they were hidden.',
  pause: 'Pause writing',
  pauseTitle: 'Pause writing in this circle?',
  pauseMore:
    'Everybody can read. Only those who look after the circle can write, until one of you lets it go on. Everybody sees that it is paused.',
  pauseUnsafe:
    'Nobody else can say “I am not safe” here meanwhile. They are shown where to get help.',
  resume: 'Let writing go on',
  resumeTitle: 'Let everybody write again?',
  resumeMore: 'Everybody can write again at once.',
  remove: (name: string) => `Remove ${name}`,
  answer: 'Say that you have read it',
  answerTitle: (name: string) => `Write back to ${name}`,
  answerFixed: '“I have read it.”',
  answerMore: (name: string) => `Only ${name} reads this. You can add a few words.`,
  answerYours: 'Your words',
  answered: 'You wrote back that you have read it.',
  close: 'I have dealt with it',
  closeTitle: 'Put this away?',
  closeMore: 'What was told goes from your devices and from the server. Nobody is told.',
  closeDo: 'Put it away',
  state: {
    waiting: 'Waits on this device for a connection.',
    sent: 'On its way, or read. You are told only if they write back.',
    'not-a-member': 'Not sent: you are not in this circle any more.',
    'not-a-steward':
      'Not sent: they do not look after this circle any more. You can tell somebody else.',
    'no-longer-there':
      'Not sent: they are not in this circle any more. You can tell somebody else.',
  },
  wroteBack: (name: string) => `${name} has read it.`,
  forget: 'Forget this',
  forgetTitle: 'Forget this?',
  forgetMore:
    'You no longer see that you told it, nor an answer. What was sent stays with whom you told.',
  forgetWaiting: 'It was not sent yet, and will not be.',

  paused: 'Writing is paused in this circle. You can read, and write again when it goes on.',
  pausedMine: 'Writing is paused. Only those who look after the circle can write.',
  pausedUnsafe: 'Not safe now? There is help outside this circle.',

  today: (circle: string) => `Somebody told you something about ${circle}.`,
  todayMore: 'Only you can see it.',
  todayDo: 'Read the report',
  todayRead: (name: string) => `${name} has read what you told.`,
  todayReadDo: 'See the answer',
}
