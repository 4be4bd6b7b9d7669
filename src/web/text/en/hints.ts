/** What stands under an answer while it is written. It names what it found and why, and orders nothing. */
export const hintsEn = {
  advice: (quote: string) => `This reads as advice: “${quote}”.`,
  atLeast: (quote: string) => `This may make it sound smaller than it is: “${quote}”.`,
  myStory: (quote: string) => `This turns to your own story: “${quote}”.`,
  noQuestion:
    'You have not asked anything yet. An open question often begins with “what” or “how”.',
  longer: 'This is much longer than what it answers. A few words can be enough.',
  asked: {
    listen: 'What was asked for is to be heard.',
    company: 'What was asked for is company.',
    perspective: 'What was asked for first is to be heard.',
  },
  off: 'No more hints',
  isOff: 'Hints are off. You find them in your settings.',
  on: 'Hints on again',

  setting: 'Hints while you answer',
  settingOn: 'On',
  settingOff: 'Off',
  settingWhat:
    'A line under your answer says when it may not be what was asked for, and why. Your device looks for fixed turns of phrase. It keeps nothing of that and tells nobody. You can always send it as it is.',
}
