/** Who it is for: everybody here, or people I choose. */
export const audienceEn = {
  legend: 'Who is it for?',
  everybody: 'Everybody here',
  everybodyIn: 'everybody here',
  people: 'People I choose',
  peopleHint: 'Only they and you. Nobody else sees it.',
  choose: 'Choose by name',
  chooseFirst: 'Choose at least one person.',
  always: (name: string) => `${name} is always among them: it is an answer to them.`,
  technical:
    'The others see nothing of it. With a changed app they could tell that you wrote something just now; not what, and not to whom.',
  blockedHere: (names: string) => `You blocked ${names}, and they would read it too.`,
  blockedOut: (names: string) => `You blocked ${names}, so they are not chosen.`,
  change: 'Change who it is for',
  forWhom: (names: string) => `For ${names}`,
  onlyReads: (names: string) => `Only ${names} can read this.`,
  readersAre: (names: string) => `Who it is for: ${names}`,
  samePeople: 'An answer goes to the same people.',
  you: 'you',
  only: (names: string) => `Only ${names}`,
  widen: 'Share it with everybody here',
  widenHint:
    'A new one opens with these words in it. This one stays with the people you chose and comes to rest, until you take it back.',
}
