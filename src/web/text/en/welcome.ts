/** The first screen: what this is, and what nobody can promise, in four sentences. */
export const welcomeEn = {
  title: 'I’m here, with you.',
  what: 'Herewith is a small private place where people who know each other say how it really is, and are heard.',
  closed:
    'What you write is locked on your device before it goes out, so that the person who runs this Herewith cannot read it.',
  noPromise:
    'Nobody watches over it and nobody can promise that someone answers; in danger, use “Get help” above.',
  feared: 'If somebody you fear runs this server or can open this phone, do not write it here.',
  invited: 'See who invites you',
  setUp: 'Set up this Herewith',
  makeAccount: 'Make an account',
  signIn: 'I have been here before',
  planWay: {
    none: 'Write a plan for hard hours',
    begun: 'Go on with my plan',
    there: 'My plan',
  },
  planHint: 'Without an account. It stays on this phone.',
  byInvitation:
    'New here? An account begins with a link from somebody who is already here. Open the link on this device.',
  notSetUp:
    'This Herewith is not set up yet. Open the set-up link; it stands in the window where Herewith was started.',
  cleared: 'This browser has thrown away what was kept here.',
  clearedSafe:
    'Words that had gone out are still with your circles. Sign in to have them here again.',
  deleted: 'Your account is deleted, and nothing of yours is left on this device. Go well.',
  signedOut: 'You are signed out on this device. Nothing of yours is left on it.',
  hostSees: 'What the person who runs it can see',
  hostSeesWhat:
    'Which accounts there are, who is in a circle with whom, when something is written and how long it is. Never the words. The page you see also comes from them, so choose somebody you trust.',
  language: 'Language',
}
