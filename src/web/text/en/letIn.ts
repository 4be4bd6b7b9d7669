/** A device that is signed in lets another one in. */
export const letInEn = {
  begin: 'With another device of yours',
  hereTitle: 'Come in with another device',
  hereLead:
    'On a device of yours that is open: “Me”, “Devices”, “Let another device in”. Then let its camera look at this square.',
  hereLabel: 'The code of this device as a square for the camera',
  hereNoSecret: 'The square holds no secret and works once. Whoever photographs it learns nothing.',
  hereCopy: 'Copy the code',
  hereWaits: 'This device waits to be let in. Leave it open.',
  hereAgain: 'Another code',
  hereDeclined: 'Thrown away. Nothing of it is on this device.',
  hereDeclinedDo:
    'Another device answered, perhaps one that photographed the square. Here is a new one: show it to your own device only.',
  hereComing: 'Your other device is letting this one in.',
  words: 'Words to compare',
  sameTitle: 'Does your other device show these words?',
  sameLead:
    'Look at it before you answer. In a moment the same three words stand there, in the same order.',
  sameYes: 'Yes, these words',
  sameNo: 'No, others or none',
  sameWhy:
    'If it shows others or none, somebody else answered. Their account would open here, and what you write would be theirs to read.',

  row: 'Let another device in',
  scanTitle: 'Let another device in',
  scanLead:
    'Open Herewith on the new device, choose “I have been here before”, then “With another device of yours”. Let the camera look at the square there.',
  paste: 'Paste the code instead',
  pasted: 'The code of the new device',
  next: 'Go on',
  sureTitle: 'Let this device in?',
  sure: 'It opens everything that you can open: your circles, your pages, your settings.',
  sureHands:
    'Do it only if you hold it in your own hands. If somebody else asks you for this, say no.',
  sureList: 'It then stands under “Devices”, where you can remove it.',
  yes: 'Let it in',
  busy: 'Answering the code.',
  lettingTitle: 'Look at the new device',
  lettingWaits: 'The new device answers. Leave this open.',
  letting: 'If it shows these three words, say yes there. Then it is let in.',
  lettingNot: 'If it shows others, say no there. Nothing was sent to it yet.',
  scanAgain: 'Scan again',
  doneTitle: 'Let in',
  done: 'In a moment it is open there. Give it a name there, so that you know it again.',
  doneNot: 'If nothing happens there within five minutes, show another code on it and begin again.',
}
