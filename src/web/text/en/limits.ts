/** What somebody does for their own safety and strength. Nobody else is told any of it. */
export const limitsEn = {
  block: 'Block',
  blockAndLeave: 'Block and leave',
  blockLabel: (name: string) => `Block ${name}`,
  blockTitle: (name: string) => `Block ${name}?`,
  blockStill: (name: string) =>
    `${name} still reads what you share in a circle you are both in. Blocking does not change that.`,
  blockWhat: (name: string) =>
    `For you, what ${name} writes is folded in every circle, and none of it stands on your Today. Nobody is told, ${name} neither. You can change your mind under “Me”.`,
  blockCircles: 'And the circle you are both in?',
  blockCirclesMany: 'And the circles you are both in?',
  blockStay: 'Stay in it',
  blockStayMany: 'Stay in them',
  blockStayHint: 'You can leave at any time.',
  blockLeave: 'Leave this circle',
  blockLeaveAll: (name: string) => `Leave every circle with ${name}`,
  blockLeaveAllHint: (circles: string) => `That is ${circles}.`,
  blockLeaveHintTwo: 'No message is sent, but they will see that they are alone here.',
  blockLeaveHint: 'Nobody is told. Your name is simply no longer in the list.',
  blockedByYou: 'You blocked them. Nobody is told.',
  blockedList: 'See whom I blocked',
  moreAbout: (name: string) => `More about ${name}`,

  blockedWords: 'Words of somebody you blocked',
  blockedAnswer: 'An answer of somebody you blocked',
  blockedUnsafe:
    'They wrote that they are not safe. You need not answer. Somebody else should know.',
  showOnce: 'Show once',
  blockedAsks: 'You blocked this person',
  blockedAsksMore: 'What they wrote with it is not shown. They are told nothing.',
  blockedInviter: 'You blocked the person who made this link.',
  blockedMember: 'Somebody you blocked is in this circle.',
  blockedInviteMore: 'They would read what you share there. Only you see this.',
  blockedUnsafeToday: 'Somebody you blocked wrote: I am not safe.',
  blockedUnsafeTodayMore: (circle: string) =>
    `It is in ${circle}, where nobody else can see it. You need not answer. Somebody else should know.`,
  blockedUnsafeTodayDo: 'See who can help',
  blockedUnsafeTodayAlso: 'Go to it',

  nobodyElse: 'Nobody else has answered yet. It says nothing about you.',

  people: 'People you blocked',
  peopleHint: 'Only you see this',
  peopleLead: 'Their words are folded for you. They are not told, and nobody else is.',
  peopleNone: 'You have blocked nobody.',
  unblock: 'Unblock',
  unblockLabel: (name: string) => `Unblock ${name}`,
  together: (circles: string) => `You are both in ${circles}.`,
  notTogether: 'You are in no circle together.',
  leaveAll: 'Leave every circle with them',
  leaveAllTitle: (name: string) => `Leave every circle with ${name}?`,

  aside: 'I can’t hold this today',
  asideHint: 'It leaves your Today until tomorrow morning. Nobody is told.',
  asideIs: 'It is off your Today until tomorrow morning. Nobody was told. Look after yourself.',
  asideUndo: 'Take it up again',
  asideUnsafeTitle: 'Somebody else should know',
  asideUnsafe:
    'You need not carry this alone. Before you put it down, tell somebody who can be there now, or ring for them.',
  asideAlone:
    'Nobody else here reads it, so it stays on your Today. Put it down as soon as somebody else knows.',
  asideUnsafeBack: 'Stay with it',

  listens: 'How many people’s words at once',
  listensWhat:
    'Today shows no more than this of what waits for a listener. The rest stays in its circle, and nobody knows. Somebody who is not safe is always shown.',
  listensNone: 'None',
  listensOne: 'One',
  listensTwo: 'Two',
  listensThree: 'Three',

  noteAnswers: 'The answers speak of it too. They open with the words.',
}
