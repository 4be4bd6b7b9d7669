/** Pictures and voice notes: choosing, recording, looking and listening. */
export const filesEn = {
  title: 'Pictures and voice',
  addPictures: 'Add pictures',
  recordVoice: 'Record my voice',
  making: (at: number, of: number) =>
    of === 1 ? 'Getting the picture ready.' : `Getting picture ${at} of ${of} ready.`,
  tooMany: (most: number) =>
    `Up to ${most} pictures go along. The others are still on your device; they can go into another one.`,
  unreadable: (count: number) =>
    count === 1
      ? 'One picture cannot be opened here, and so it is not added. A photo from the camera works best.'
      : `${count} pictures cannot be opened here, and so they are not added. Photos from the camera work best.`,
  tooLarge: (count: number) =>
    count === 1
      ? 'One picture is too large to be opened here, and so it is not added.'
      : `${count} pictures are too large to be opened here, and so they are not added.`,
  pictureWords: 'What is in the picture',
  pictureWordsOf: (at: number) => `What is in picture ${at}`,
  pictureWordsHint:
    'If you like, say what is in a picture, for those who cannot see it. Where it was taken, and with which camera, does not go out with it.',
  voiceWords: 'What I say in it',
  voiceWordsHint: 'For those who cannot hear it. A few words are enough.',
  remove: 'Take it out',
  removePicture: (at: number) => `Take out picture ${at}`,
  removeVoice: 'Take out my voice note',

  recordLead: 'Say it as it comes. You can stop and go on, and listen before anybody else does.',
  recordPrivate:
    'It begins when you press the button, and lasts ten minutes at most. Your device asks first whether Herewith may use the microphone.',
  begin: 'Begin',
  asking: 'Your device asks whether Herewith may use the microphone.',
  denied:
    'Herewith may not use the microphone. You can allow it in the settings of your browser or phone, or write instead.',
  noMicrophone:
    'No microphone answers. Perhaps another app is using it just now. You can write instead.',
  cannotRecord: 'This browser cannot record here. You can write instead.',
  nothingRecorded: 'Nothing was recorded. Try it once more.',
  recording: 'Recording.',
  paused: 'Paused. Go on when you are ready.',
  nearEnd: 'One minute is left.',
  pause: 'Pause',
  goOn: 'Go on',
  finish: 'I am done',
  working: 'Getting it ready.',
  recorded: 'Listen to it, if you like. Nobody else has it yet.',
  recordedFull: 'Ten minutes are full, so it ended here. What you said is all there.',
  keep: 'Keep it',
  again: 'Record again',
  drop: 'Throw it away',
  dropTitle: 'Throw this recording away?',
  dropMore: 'It is only on this device. After this it is gone.',
  dropDo: 'Throw it away',
  dropNot: 'Not now',

  voiceOf: (name: string) => `Voice note of ${name}`,
  myVoice: 'My voice note',
  saysIn: 'What is said in it',
  playVoice: 'Listen',
  pauseVoice: 'Pause',
  placeInVoice: 'Where in it',
  timeOf: (at: number, of: number) =>
    `${Math.floor(at / 60)} min ${at % 60} s of ${Math.floor(of / 60)} min ${of % 60} s`,
  speed: 'How fast',
  times: (speed: number) => `${speed} ×`,

  openPicture: (at: number, of: number, words: string) =>
    `${of === 1 ? 'Open the picture' : `Open picture ${at} of ${of}`}${words === '' ? '' : `: ${words}`}`,
  pictureOf: (at: number, of: number) => (of === 1 ? 'Picture' : `Picture ${at} of ${of}`),
  noDescription: 'A picture without words beside it.',
  previous: 'Previous',
  next: 'Next',
  bringing: 'Bringing the picture.',
  comesLater: 'It comes when there is a connection.',
  later: 'Comes later',
  notHere: 'Not here',

  withPictures: (count: number) => (count === 1 ? 'With a picture' : `With ${count} pictures`),
  withVoice: 'With a voice note',
  withBoth: (count: number) =>
    `With a voice note and ${count === 1 ? 'a picture' : `${count} pictures`}`,
  going: {
    begins: 'Going out: it begins.',
    quarter: 'Going out: about a quarter.',
    half: 'Going out: about half.',
    mostly: 'Going out: most of it.',
    nearly: 'Going out: nearly all of it.',
  },
  sendWordsOnly: 'Send the words alone',
  unsafeAfter: 'Your words go out first. Pictures and voice follow them.',
}
