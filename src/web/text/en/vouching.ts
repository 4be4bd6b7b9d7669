/** Two people beside each other make sure that nobody is in between. */
export const vouchingEn = {
  open: 'We are together: make sure',
  openHint: 'Scan each other’s code, or compare six words.',
  title: (name: string) => `You and ${name}, in person`,
  lead: 'When you are together, your two devices can make sure that nobody is in between.',
  scan: (name: string) => `Scan ${name}’s code`,
  show: 'Show my code',
  words: 'Compare six words',
  noCamera:
    'Without a camera, compare the six words. It works on the telephone too, if you know the voice.',
  metNow: 'You made sure of each other in person.',
  metEarlier: (name: string) =>
    `You made sure of ${name} before. Since then ${name} has new locks: make sure again when you meet.`,
  met: (names: string, name: string, many: boolean) =>
    many ? `${names} have met ${name} in person.` : `${names} has met ${name} in person.`,
  metShort: 'you met in person',
  newLocksShort: 'new locks since you met',

  myCodeTitle: 'My code',
  myCodeLead: (name: string) =>
    `Let ${name} scan this in Herewith: this circle, “People”, “More” beside your name, “We are together”.`,
  myCodeLabel: 'My code as a square for the camera',
  myCodeNoSecret: 'It is no secret: it opens nothing. It only shows that it is you.',
  copyCode: 'Copy my code',
  thenScan: (name: string) => `Now scan ${name}’s`,

  scanTitle: (name: string) => `Scan ${name}’s code`,
  scanLead: (name: string) =>
    `On ${name}’s device: this circle, “People”, “More” beside your name, “We are together”, “Show my code”.`,
  paste: 'Paste the code instead',
  pasted: 'The code',
  check: 'Compare it',

  wordsTitle: 'Six words',
  wordsLead: (name: string) =>
    `${name} finds six words in the same place. Read them to each other, aloud, in turn: beside each other, or on a call where you know the voice.`,
  same: 'They are the same',
  notSame: 'They are not the same',

  metTitle: (name: string) => `You met ${name}`,
  metMore: (name: string) =>
    `It is ${name}, and nobody is in between. The others in this circle can read that you met. It holds until ${name} gets new locks.`,
  theirTurn: (name: string) => `Now let ${name} scan yours, if they have not yet.`,

  wrongTitle: 'This is not the same',
  different: (name: string) =>
    `This circle knows other locks for ${name} than those on ${name}’s own device. Somebody may be in between, perhaps whoever runs this server.`,
  notHere: (name: string) =>
    `This code belongs to somebody who is not in this circle. If it is on ${name}’s own device, then the ${name} in this circle is somebody else.`,
  wordsDiffer: (name: string) =>
    `If you both read them slowly and they differ, somebody may be in between you and ${name}.`,
  wrongDo:
    'Write nothing more here. Tell the others in person or by telephone. What is already written can be kept with “Take everything with me”.',
  someoneElse: (whose: string, name: string) => `This is ${whose}’s code, not ${name}’s.`,
  otherTime: (name: string) =>
    `One of your two devices has not heard of ${name}’s new locks yet. Give both a connection, open this circle on both, and scan again. If it stays like this, treat it as not the same.`,
  mine: 'This is your own code. Scan the one on the other device.',
  notACode: 'This is not such a code.',
  again: 'Scan again',
}
