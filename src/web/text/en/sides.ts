/** Circles beside a circle: making one, being asked into one, being a guest. */
export const sidesEn = {
  add: 'Bring somebody in beside this circle',
  addHint: 'A therapist, a grandparent: they see only what is shared with them.',
  addInside: 'A smaller circle inside',
  addInsideHint: 'For a few of you, or with a guest.',
  title: 'A side circle',
  lead: (circle: string) =>
    `It stands beside ${circle}, with people and words of its own. Whoever you bring in sees only what is shared there.`,
  nameHint: 'Everyone in it sees it. Perhaps the name of who comes in.',
  purposeHint: 'One sentence. Whoever you invite reads it before they say yes.',
  who: 'Who of this circle takes part?',
  whoHint: 'You do. Whoever you choose is asked and may say no. Nobody else here is shown it.',
  nobodyElse: 'Nobody else is in this circle yet.',
  make: 'Make the side circle',
  start:
    'What is said here stays here.\n\nEach of us speaks about ourselves.\n\nNobody has to tell here what was said in the other circle, and nobody takes words from here into it without asking.\n\nAnyone may pass, and anyone may leave, without a reason.',
  notAsked: 'The side circle is made. The others could not be asked yet.',
  askAgain: 'Ask them again',
  goOn: 'Go on without asking',

  heading: 'Beside this circle',
  headingInside: 'Smaller circles inside',
  youAlone: 'You see the ones you are in.',
  beside: (circle: string) => `Beside ${circle}`,
  aSide: 'a side circle',
  guest: 'guest',
  notBeside: 'You see only what is shared here. You are not in the circle that it stands beside.',
  guestHere: 'You see only what is shared here. You do not see the other circle, nor who is in it.',

  instead: 'Or only in a side circle',
  insteadHint: 'It is then said there, and nobody here reads it.',
  insteadDo: (circle: string) => `Share in ${circle}`,

  asks: (name: string) => `${name} asks you into a side circle`,
  asksMore: 'Look first what it is for and who is there. If you do not come, nobody is told.',
  look: 'Look at it',
  todayMore: (circle: string) => `In ${circle}. If you do not come, nobody is told.`,
  todayDo: 'Look at it',
  notNow: 'Not now',

  preview: (circle: string) => `A side circle beside ${circle}.`,
  previewGuest: 'A side circle: it stands beside another one, with people and words of its own.',
  previewFor: 'What it is for:',

  onlyYou:
    'Invite the guest with a link. Those of the other circle whom you asked come in when they say yes.',
  invite: (circle: string) => `Somebody from ${circle}`,
  inviteHint: 'They find the question in that circle. Nobody else there is shown it.',
  ask: (name: string) => `Ask ${name}`,
  asked: (name: string) => `${name} is asked. They come in when they say yes.`,
  inviteGuest: 'Somebody who is not in it',
  message: (link: string) =>
    `I would like to have you with us for a part of what we talk about, in a quiet, private place. You would see only what we share there. No hurry, and no is fine too.

${link}`,
  later: 'That is all right. You can already write here, and invite when you are ready.',

  leaving:
    'You stay in the side circles that you are in. If you want to leave those too, leave each of them as well.',
}
