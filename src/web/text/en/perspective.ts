/** A second pair of eyes: a few say how they see it, each alone, and all of it opens together. */
export const perspectiveEn = {
  ask: 'Ask for a second pair of eyes',
  askTitle: 'Whose eyes would help?',
  askMore:
    'Choose two to five people. Each says alone how they see it, or passes. When all have, their answers open together.',
  askSeen:
    'Then everybody in this circle can read them. Before that only the people you choose learn that you ask.',
  choose: 'People to ask',
  askDo: 'Ask them',
  tooFew: 'Choose at least two people.',
  tooMany: 'Choose at most five people.',
  title: 'A second pair of eyes',
  asks: (name: string) => `${name} asks how you see it`,
  asksMore:
    'What do you see that might be hard to see from inside? Another way to read it, something to ask.',
  openLater: 'When they are open, everybody in this circle can read them.',
  yours: 'How I see it',
  yoursHint: 'A few sentences. “I see”, rather than “you should”.',
  waits: (names: string) =>
    `You asked ${names}. It opens by itself when all have answered or passed.`,
  openNow: 'Open what is there',
  openMore:
    'The answers open for everybody at once. From then on none is added or changed. Who has not answered is not named.',
  late: 'It was opened before you answered. You can still say something below.',
  widened: 'This widened my view',
  widenedYes: 'It widened my view. Take the mark away',
  widenedMore: 'Your marks are for you alone. Nobody else learns of them.',
  talk: 'Whose words stay with you? Call them, or walk a few steps with them.',
  today: {
    asks: (name: string, circle: string) => `${name} asks how you see something, in ${circle}.`,
    asksMore: 'A few were asked. Each answers alone, and you can pass.',
    asksDo: 'Read and answer',
    open: (circle: string) => `How others see what you shared in ${circle} is open.`,
    openMore: 'Each answered alone.',
    openDo: 'Read it',
  },
}
