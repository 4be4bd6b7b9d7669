/** Who greets newcomers in a group. */
export const greetingEn = {
  ask: 'Ask to greet newcomers',
  askTitle: (name: string) => `Ask ${name} to greet newcomers?`,
  askMore: (name: string) =>
    `Whoever is new reads that ${name} is there to greet them, and ${name} is told when somebody came.`,
  askThen: (name: string) =>
    `${name} answers yes or not now, and can stop at any time. A new yes takes over from whoever greets now.`,
  waits: (name: string) => `${name} was asked to greet newcomers, and has not answered yet.`,
  hint: 'greets newcomers',
  askedYou: (name: string) => `${name} asks whether you would greet newcomers.`,
  askedYouMore:
    'Whoever is new reads that you are there to greet them. When somebody came, you find it on Today.',
  mine: 'You greet newcomers here.',
  stop: 'Stop greeting',
  isHere: (name: string) => `${name} is here to greet you.`,
  isHereMore: 'You need not say anything. It is enough that you are here.',
  today: (name: string, circle: string) => `${name} is new in ${circle}.`,
  todayMore: 'You said that you would greet them. A first line is enough.',
  byLink: (name: string, circle: string) => `${name} came into ${circle} through a link.`,
  byLinkMore: 'A first line is enough. If you do not know who it is, look at who is here.',
  todayDo: 'Go there',
}
