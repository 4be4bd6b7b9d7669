/** The list of circles, a new one, and inviting somebody into it. */
export const circlesEn = {
  lead: 'Only people you know. Nobody can find you here.',
  unnamed: 'A circle without a name',
  waits: 'something waits for you',
  haltedHint: 'something is wrong with its history',
  goneHint: 'you are no longer in it',
  overHint: 'closed',
  notThereHint: 'not on the server now',
  newCircle: 'New circle',
  asked: 'Waiting for a welcome',
  askedLine: (circle: string, name: string) =>
    `You asked to join ${circle}, where ${name} invites you. No answer so far.`,
  askedHint:
    'An answer may take a while, and may not come. You may write meanwhile, or stop waiting.',
  offScreenTitle: 'Away from the screen',
  onMyOwn: 'Just me',
  myPage: 'My private page',
  myPageHint: 'A place to write. Nobody in your circles sees it.',

  aloneTitle: 'On your own for now',
  aloneLead: 'That is all right. You can begin on your own, and nothing here hurries you.',
  aloneWrite: 'Write on my private page',
  aloneWriteHint: 'What is on your mind. For your eyes only.',
  aloneHelp: 'Get help',
  aloneHelpHint: 'Somebody you do not know, who is there to listen.',
  aloneStep: 'One small step towards one person',
  aloneStepHint: 'Two minutes. No need to explain anything.',
  aloneCircle: 'Somebody comes to mind?',
  aloneCircleDo: 'Make a circle',

  stepTitle: 'One small step',
  stepWarm:
    'Think of somebody who was kind to you once. It may be long ago. What did they do? Stay with that for a moment.',
  stepAloud: 'Now say the first line aloud, as if they were here. It gets easier.',
  stepOpeners: 'A first line',
  openers: {
    thought: 'You came to my mind today. How are you?',
    miss: 'It has been a long time. I would like to hear how you are.',
    walk: 'Would you go for a short walk with me this week?',
  },
  stepWords: 'Make it yours',
  stepEnd: 'Send it, or ring them instead. Or keep it for another day. That is fine too.',

  newTitle: 'A new circle',
  newLead: 'First what it is for, then what you agree on, then you invite.',
  kindLegend: 'Who is it for?',
  kinds: {
    pair: 'Me and one person',
    couple: 'My partner and me',
    family: 'My family',
    community: 'A group',
  },
  kindHints: {
    pair: 'A friend, a sponsor, a mentor, a therapist. Both look after it.',
    couple: 'Two people who share a life. Both look after it.',
    family: 'The people you belong to.',
    community: 'A support group, a church group, neighbours.',
  },
  forAdults: 'For people of 18 or older.',
  nameLabel: 'What shall it be called?',
  nameHints: {
    pair: 'Both of you see it. Perhaps your two names.',
    couple: 'Both of you see it. Perhaps your two names.',
    family: 'Everyone in it sees it.',
    community: 'Everyone in it sees it, and whoever you invite.',
  },
  nameEmpty: 'Give it a name first. You can change it later.',
  nameLong: 'That name is a little long. Sixty letters fit.',
  colourLegend: 'Its colour',
  colours: {
    clay: 'Clay',
    moss: 'Moss',
    lake: 'Lake',
    plum: 'Plum',
    wheat: 'Wheat',
    slate: 'Slate',
    rose: 'Rose',
    pine: 'Pine',
  },
  purposeLabel: 'What is it for?',
  purposeHints: {
    pair: 'One sentence that says why you are both here.',
    couple: 'One sentence that says why you are both here.',
    family: 'One sentence that says what this place is for among you.',
    community: 'One sentence that says what brings you together.',
  },
  goOn: 'Go on',
  make: 'Make this circle',
  making: 'Making the circle.',
  feared: 'If somebody you fear runs this server or can open this phone, do not write it here.',

  inviteTitle: 'Invite',
  inviteLead: (circle: string) =>
    `Into ${circle}. Whoever has the link sees its name, yours and who is there.`,
  inviteComplete: 'You are both here. This circle is complete.',
  inviteLater: 'On your own for now',
  inviteLaterMore: {
    pair: 'That is all right. You can already write here, and invite when you are ready.',
    couple: 'That is all right. You can already write here, and invite when you are ready.',
    family: 'That is all right. One person is enough to begin with, today or later.',
    community: 'That is all right. Perhaps begin with one person who would look after it with you.',
  },
  past: {
    all: 'Whoever comes in can read what was written here before.',
    both: 'Somebody else was in this circle. Whoever comes in now can read all that you and they wrote here.',
    closed: 'Whoever comes in reads only what is written after that.',
  },
  newInstead: 'Make a new circle instead',
  modeLegend: 'How do they come in?',
  modeAsk: 'They ask, and you welcome them',
  modeAskHint: 'The safe way. You see who it is before they can read anything.',
  modeAskOnly: 'Whoever has the link asks to come in, and you welcome them.',
  modeOpen: 'They are in at once',
  modeOpenHint: 'For somebody who sits beside you now.',
  modeOpenPlain: {
    one: 'Whoever holds this link first is in, without asking you, and can read what is in the circle. It works once. Show it or put it into a hand; do not send it.',
    several:
      'Whoever holds this link is in, without asking you, and can read what is in the circle. Show it or put it into their hands; do not send it.',
  },
  usesLegend: 'How many may come in through it?',
  uses: { '1': 'One person', '10': 'Up to ten', '50': 'Up to fifty' },
  daysLegend: 'How long does the link work?',
  days: (days: number) => (days === 1 ? 'One day' : days === 7 ? 'A week' : `${days} days`),
  makeLink: 'Make the link',
  makingLink: 'Making the link.',
  linkTitle: 'The invitation',
  thisComputer: 'This link works on this computer only; phones cannot reach it yet.',
  thisComputerMore: 'Three steps make an address that phones can open:',
  httpsSteps: {
    name: 'Get a name for this computer, such as circle.example.org.',
    caddy: 'Put Caddy in front. It brings https by itself.',
    tell: 'Tell Herewith its new address and start it again.',
  },
  httpsMore: 'Show me how',
  message: 'Your words with it',
  messageHint: 'Change them until they sound like you.',
  messages: {
    pair: (link: string) =>
      `I found a quiet, private place for the two of us to say how we really are. Would you join me there? No hurry, and no is fine too.

${link}`,
    couple: (link: string) =>
      `I made a quiet place for the two of us, to say how we really are. Would you come? No hurry, and no is fine too.

${link}`,
    family: (link: string) =>
      `I made a quiet, private place for our family, where we can tell each other how we really are. Would you join us? No hurry, and no is fine too.

${link}`,
    community: (link: string) =>
      `There is a quiet, private circle where a few of us say how we really are. It is for people of 18 or older. Would you join us? No hurry, and no is fine too.

${link}`,
  },
  messageEveryAge: (link: string) =>
    `There is a quiet, private circle where a few of us say how we really are. Would you join us? No hurry, and no is fine too.

${link}`,
  messageOpen: {
    one: (link: string) => `This is the way in to our circle. It works once.\n\n${link}`,
    several: (link: string) => `This is the way in to our circle.\n\n${link}`,
  },
  linkMissing: 'The link is no longer in your words. Without it they cannot come.',
  putBack: 'Put the link back',
  send: 'Send',
  bySms: 'Text message',
  byMail: 'E-mail',
  copyAll: 'Copy words and link',
  copyLink: 'Copy the link',
  copied: 'Copied. Paste it where they will see it.',
  copiedOpen: 'Copied. Give it only to whoever should come in.',
  notCopied: 'It could not be copied. Press and hold the link to copy it yourself.',
  sendFailed: 'It could not be handed on. Copy it instead.',
  subject: 'For you',
  qrHint: 'Let the camera of their phone look at this.',
  until: (day: string) => `The link works until ${day}.`,
  onlyNow: 'It is shown now and not kept. You can always make another.',
  another: 'Make another link',
  print: { one: 'Print a card', several: 'Print cards' },
  cardTitle: (name: string) => `An invitation from ${name}`,
  cardWhat:
    'Herewith is a private place to say how we really are. It opens in a browser; there is nothing to install.',
  cardAdults: 'For people of 18 or older.',
  cardHow: 'Point your phone’s camera at the square, or type the address below.',
  cardAsk: (name: string) => `You ask to come in, and ${name} answers.`,
  cardOpen: {
    one: 'Whoever holds this card first comes in. Give it to nobody else.',
    several: 'Whoever holds this card comes in. Give it to nobody else.',
  },
  toCircle: 'To the circle',
  offScreen: {
    ask: 'Then tell them: “I sent you something. Look when you have a quiet moment.”',
    open: 'Stay beside them until they are in.',
  },
}
