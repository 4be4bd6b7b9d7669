/** Somebody lost everything and comes back with a new account. */
export const returningEn = {
  wereHere: 'They were here before',
  title: (name: string) => `Who was ${name} here before?`,
  lead: (name: string) =>
    `Somebody who lost all their devices and their recovery sheet comes back with a new account. Say who ${name} was. Ring them first, or see them: a thief could ask as well.`,
  choose: 'They were',
  next: 'Go on',
  sureTitle: (name: string) => `Welcome ${name} back?`,
  out: (name: string) =>
    `The earlier account of ${name} is shown out now: whoever has the lost device reads nothing new from here on.`,
  theirYes: (name: string) =>
    `${name} is asked whether it is so. After their yes, what they wrote before stands with their name again, and everyone reads that you welcomed them back.`,
  notAll:
    'What they kept for themselves alone is lost: pages, settings, whom they blocked. Nobody can bring that back.',
  past: 'What was said before',
  pastNo: 'Leave it closed',
  pastNoHint: 'They read from now on, like everyone who comes new.',
  pastYes: 'Open it to them again',
  pastYesHint: 'Everyone can read in “What stewards did” that you opened it.',
  welcome: 'Welcome back',

  asks: (by: string, name: string) => `${by} says that you were here before, as ${name}.`,
  asksNameless: (by: string) => `${by} says that you were here before.`,
  asksMore:
    'If you say yes, what you wrote before stands with your name again. Everyone here can read that you came back.',
  asksLimit:
    'You cannot take those words back yourself: that needs what was lost. Whoever looks after this circle can hide them for you.',
  yes: 'Yes, that was me',
  no: 'No, that was not me',

  since: (day: string, by: string) => `with a new account since ${day}, welcomed back by ${by}`,
  mine: (by: string) => `${by} welcomed you back. What you wrote before stands with your name.`,
  undo: 'That was not me after all',
  wroteBefore:
    'You wrote this before you came back. You cannot take it back or let it rest yourself. Ask whoever looks after this circle to hide it, if you wish.',

  lost: (name: string) => `${name} cannot get back in`,
  lostTitle: (name: string) => `If ${name} cannot get back in`,
  lostFirst: (name: string) =>
    `First: is there another device that is still signed in? A passphrase, a passkey or the recovery sheet? Any of them opens everything for ${name} again.`,
  lostTwo: (name: string) =>
    `If none is left: in a circle of two nobody can show the other out or take their place. So nobody can do it to you either. The place of ${name}’s lost account stays here.`,
  lostNew: (name: string) =>
    `Begin a new circle together and invite ${name}. This one stays readable for you. With “Take everything with me”, under “Me”, you can keep it and show ${name} what you wrote to each other.`,
  lostThief: (name: string) =>
    `If somebody may have ${name}’s device, write nothing more here: close this circle.`,
  lostDo: 'Begin a new circle',
}
