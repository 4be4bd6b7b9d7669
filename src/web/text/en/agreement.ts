/** What a circle agrees on, and what a share is called in it. */
export const agreementEn = {
  firstTitle: 'What you agree on',
  firstLead: 'How you treat each other here. Each person says yes to it before they first share.',
  label: 'Your agreement',
  firstHint: 'A beginning. Change it until it fits you.',
  without: 'Without an agreement for now',
  start: {
    pair: 'What we say here stays here.\n\nWhat we need from each other: listen first, and ask before giving advice.\n\nWe answer within a day, even if it is only “I’m here”.\n\nEither of us may pass, or stop, without a reason.',
    couple:
      'What we say here stays between us.\n\nEach of us speaks about ourselves, and listens to the end.\n\nWe do not use these words against each other later.\n\nEither of us may ask for a pause, and says when we go on.\n\nNobody has to answer.',
    family:
      'What is told here stays among us.\n\nEveryone may speak, and everyone may pass. The youngest too.\n\nWe listen to the end. We do not laugh at each other, and we use no words against each other later.\n\nWhen somebody is in danger, we get help from outside.',
    community:
      'What is said here stays here, and so does who is here.\n\nEach of us speaks about ourselves. Nobody is judged, and everyone may pass.\n\nWe give advice only when it is asked for.\n\nWe sell nothing here and ask nobody for money.\n\nWe are people, not a service. In danger we call for help at once.',
  },

  title: 'What we agreed',
  rowHint: 'How we treat each other here, and what a share is called.',
  none: 'Nothing has been agreed here yet.',
  noneMore: 'Whoever looks after this circle can write it.',
  write: 'Write an agreement',
  writtenBy: (name: string, day: string) => `Written by ${name} on ${day}.`,
  writtenByMe: (day: string) => `Written by you on ${day}.`,
  changedBy: (name: string, day: string) => `Changed by ${name} on ${day}.`,
  changedByMe: (day: string) => `Changed by you on ${day}.`,
  handedOn: (name: string) => `It is older than your time here. ${name} passed it on to you.`,
  agree: 'I agree',
  agreeNow: 'I agree to it as it is now',
  saidYes: 'You have said yes to it.',
  saidYesBefore: 'You said yes to what stood here before.',
  change: 'Change it',
  changeTitle: 'Change the agreement',
  changeHint:
    'Everyone sees who changed it and when. What stood here before stays readable, under its own name.',
  put: 'This is what we agree on',
  onItsWay: 'Your change is on its way.',
  former: 'What stood here before',
  noticeNew: 'There is an agreement here.',
  noticeChanged: (name: string, day: string) => `${name} changed the agreement on ${day}.`,
  noticeRead: 'Read what was agreed',
  hearing: {
    title: 'A first answer within',
    times: { '6': 'Six hours', '24': 'A day', '72': 'Three days', '168': 'A week' },
    promise: (time: string) => `${time}, for every share.`,
    hint: 'If nobody has answered by then, one person is asked quietly, then another. Somebody who is not safe never waits for this.',
  },
  lookingIn: {
    title: 'When we look in',
    promise: (times: string) => `At ${times}, each by their own clock.`,
    line: (times: string) => `People look in here at ${times}, each by their own clock.`,
    none: 'Whenever it suits each of us.',
    hint: 'So that people know when an answer is likely. It sends nothing: each person chooses whether and when they are told.',
    change: 'Choose times',
    first: 'Time',
    second: 'A second time',
    keep: 'Keep these times',
  },
  firstShareTitle: 'Before you first share here',
  firstShareLead: 'This is what the people in this circle agreed on.',
  agreeGoOn: 'I agree, go on',
  notNow: 'Not now',
  coming: 'This circle is still on its way to you.',
  comingMore:
    'What it is called and what was agreed arrive when a device of somebody who looks after it is on. You do not have to wait here.',
  comingUnsafe: 'If you are not safe, you can say so at once.',

  /** Nobody else is here yet. */
  /** In a circle of two the other was here and is not any more. */
  leftAlone: 'The other person is no longer here. You can still read what is here, and write.',
  onlyYou: {
    self: 'Only you are here.',
    pair: 'Invite the one person this circle is for. You can already write.',
    couple: 'Invite your partner. You can already write.',
    family: 'Invite those who belong to it, one after the other. You can already write.',
    community:
      'Invite the people this circle is for. Who comes later does not see what is written before.',
  },
  empty: {
    self: 'It is quiet here.',
    pair: 'It is quiet here. Whoever has something may begin.',
    couple: 'It is quiet here. Whoever has something may begin. A good thing counts too.',
    family: 'It is quiet here. Anyone may begin: with something hard, something good, or a memory.',
    community: 'It is quiet here. Whoever has something may begin, and everyone may just read.',
  },

  calledTitle: 'What a share is called here',
  calledHint: 'Everyone sees it so.',
  calledNames: { share: 'A share', prayer: 'A prayer', intention: 'An intention' },
  called: {
    prayer: {
      begin: 'Bring a prayer',
      title: 'Bring a prayer',
      list: 'Prayers',
      one: 'A prayer',
      send: 'Share this prayer',
      missing: 'This prayer is not here.',
    },
    intention: {
      begin: 'Bring an intention',
      title: 'Bring an intention',
      list: 'Intentions',
      one: 'An intention',
      send: 'Share this intention',
      missing: 'This intention is not here.',
    },
  },
}
