/** What happens to my words when I die. */
export const endingsEn = {
  title: 'When I die',
  hint: 'A person I trust, what I wish for my words, a letter to leave',
  lead: 'Set it once and change it at any time. Every part can stay empty.',
  harm: 'Are you thinking of ending your life?',
  harmMore:
    'Please talk to somebody first, now. This page can wait, and you need not be alone with it.',
  harmDo: 'People who are there now',
  private:
    'Only you see this page. The people you ask read what you ask of them and what you wish. Nobody sees when you were here.',
  fear: 'Choose somebody you do not fear. If somebody you fear can open this phone or runs this Herewith, write nothing here. Use paper, and keep it where it is safe.',
  fearYes: 'I have read it',
  youngLead:
    'This page is for grown-ups. If you think about dying, or somebody you love has died, talk to a grown-up you trust.',

  peopleTitle: 'A person I trust',
  peopleLead:
    'Somebody who knows what you wish, and helps that it is done. They cannot open your account.',
  nobody: 'Nobody yet. If there is nobody, the page on paper is enough.',
  ask: 'Ask somebody',
  askTitle: 'Whom would you ask?',
  askNobody: 'There is nobody left to ask in your circles.',
  askOne: (name: string) => `Ask ${name}`,
  inCircles: (circles: string) => `In ${circles}`,
  askWords: 'What you would like to say with it',
  askWordsHint: 'It can stay empty. What it means is written beside it.',
  askMeans:
    'They would read what you wish for your words, and help that it is done. They can open nothing of yours, and it is no will and no duty in law.',
  send: 'Ask them',
  askedNote: 'They answer in their own time. Better still, talk about it when you see each other.',
  word: {
    asked: 'Was asked',
    yes: 'Said yes',
    'not-now': 'Not now',
    no: 'Said no',
    quit: 'No longer',
  },
  gone: 'No longer in the circle you shared',
  told: 'What you wish has gone out to them as it is now.',
  notTold: 'What you wish waits on this device, and goes out to them by itself.',
  end: 'Take off the list',
  endLabel: (name: string) => `Take ${name} off the list`,
  endTitle: (name: string) => `Take ${name} off the list?`,
  endWhat:
    'You go from their page. Nothing else is told to them, and no reason. A letter that lies sealed for them is taken back.',

  othersTitle: 'People who trust me with it',
  asksMe: (name: string) => `${name} asks you to be a person they trust, should they die`,
  asksMeans:
    'You would read what they wish for their words, and help that it is done. You can open nothing of theirs, and it is no will and no duty in law.',
  asksFree:
    'Yes, no or not now: each is fine. You can lay it down at any time, and nobody asks why.',
  askedTitle: 'Somebody trusts you',
  worry: (name: string) => `Are you worried about ${name} now?`,
  worryMore:
    'Asking this can simply be putting things in order. If you worry, ask how they are, and whether they think of dying. Asking does no harm. Help lines are there for you too.',
  ownPage: 'What I wish for my own words',
  yes: 'Yes, I will',
  notNow: 'Not now',
  no: 'No',
  toldNo: (name: string) =>
    `${name} is told, and nothing more. If it changes, tell them, and they can ask you again.`,
  trustsYou: (name: string) => `You said yes to ${name}`,
  theirWishes: (name: string) => `What ${name} wishes`,
  noWishes: 'They have not written down what they wish.',
  theirWhere: 'Where their papers lie',
  quit: 'I can no longer do this',
  quitTitle: (name: string) => `Lay it down for ${name}?`,
  quitWhat:
    'They read that you no longer can, and nothing else. What they wished goes from here; a letter that came stays.',

  wishesTitle: 'What I wish for my words',
  wish: {
    leave: 'Leave them where they are',
    hide: 'Ask the stewards to hide them',
    own: 'In my own words',
  },
  wishHint: {
    leave: 'In my circles, for as long as those keep them.',
    hide: 'Herewith cannot take them back by itself. A steward can hide them, one by one. What others have in their archives stays there.',
    own: 'Written below.',
  },
  wishWords: 'My own words to it',
  where: 'Where my papers lie',
  whereHint: 'The recovery sheet, or an archive. Write the place, never a code or a passphrase.',
  keepWishes: 'Keep what I wish',
  keepLetter: 'Keep my letter',
  kept: 'Kept on this device, and with your other devices.',
  toldNote: 'Whoever said yes reads it as it stands here. It is printed too.',
  chooseFirst: 'Nothing stands here yet. Choose one, or write where your papers lie.',
  dropWishes: 'Take my wishes back',
  dropWishesWhat: 'Whoever said yes then reads that nothing is written down.',

  letterTitle: 'A letter to leave',
  letterLead: 'Your own words to whoever is there after you. Nobody else reads them here.',
  letterPaper: 'For the page on paper',
  letterWords: 'My letter',
  letterHint: 'It is kept as you write, and can be changed at any time.',
  dropLetter: 'Tear it up',
  dropLetterTitle: 'Tear this letter up?',
  dropLetterWhat: 'It goes from all your devices.',
  dropLetterSealed:
    'It goes from all your devices, and what lies here sealed for them is taken back.',

  paperTitle: 'On paper',
  paperLead:
    'One page for whoever puts things in order. It needs no account, and nobody in Herewith.',
  withLetter: 'Print my letter too',
  print: 'Print the page',
  paperSafe: 'Whoever finds it reads it. Keep it with your papers, not in the open.',
  paper: {
    file: 'A page',
    title: 'When I die',
    name: 'My name',
    day: 'Written on',
    trusted: 'People I trust with this',
    nobody: 'Nobody in Herewith. Whoever reads this may carry it out.',
    where: 'Where my papers lie',
    wishes: 'What I wish for my words',
    appName: 'Herewith',
    contact: 'Who runs it',
    how: 'My words in Herewith are sealed. Whoever runs it can delete my account, and cannot read it. A steward of a circle can hide what I wrote there.',
    letter: 'My letter',
  },

  leave: {
    title: (name: string) => `A letter for ${name}`,
    lead: (name: string) =>
      `It can lie here, sealed for ${name}. If they ask for it, all your devices tell you, again each day. You have the days you choose to say: I am here. If you say nothing, it is given to them.`,
    honest:
      'If whoever runs the server and the person you chose act together, they could open it early. Whoever runs it could also hold it back, or not tell you that somebody asks. If you delete your account, the letter goes too.',
    mine: (name: string) => `What I would say to ${name}`,
    days: 'How long I have to say no',
    dayCount: (days: number) => `${days} days`,
    daysHint: 'Choose a long time if you are often ill, or away without a phone.',
    give: 'Leave it here, sealed',
    giveAgain: 'Seal it again as it is now',
    first: 'Write something first.',
    lies: (days: number) => `It lies here, sealed. Whoever asks for it waits ${days} days.`,
    changed: 'You have changed it since. What lies here is how it was before.',
    given: 'It was given. You can leave another one.',
    takeBack: 'Take it back',
    takeBackTitle: (name: string) => `Take back the letter for ${name}?`,
    takeBackWhat: 'It lies here no more. What you wrote stays with you.',
  },

  asked: {
    says: (name: string) => `${name} asks for the letter you left`,
    hostSays: (name: string) =>
      `Whoever runs this Herewith says that ${name} asks for the letter you left`,
    until: (day: string) => `If you say nothing, they can read it from ${day}.`,
    refuse: 'I am here. Do not give it.',
    more: 'They read that you are here, and cannot ask again for 30 days. You can also take them off the list below.',
    said: (name: string) =>
      `You said that you are here. ${name} reads it, and the letter is not given.`,
    tooLate: 'It was given already.',
  },

  want: {
    ask: 'Ask for their letter',
    title: (name: string) => `Ask for the letter of ${name}?`,
    only: 'Ask when you believe that they have died, or can no longer say so themselves.',
    what: (name: string) =>
      `If ${name} left a letter for you, a time begins that they set, of 7 days or more. They are told at once. If they say that they are here, it is not given, and you can ask again after 30 days.`,
    none: 'There is no letter for you here, or you asked a short time ago. It says nothing more than that.',
    waits: (day: string) =>
      `You asked for their letter. If they say nothing, you can read it from ${day}.`,
    again: (day: string) => `You can ask again from ${day}.`,
    stop: 'I no longer want it',
    here: (name: string) => `${name} says: I am here.`,
    hereRead: 'I have read it',
    hostRefused:
      'Whoever runs this Herewith says that it was refused. Nothing signed has come with it.',
    nothing: 'It is no longer here. It was taken back, or the account is gone.',
    closed: 'It came, and this account cannot open it. It may have been left for an earlier one.',
    came: (name: string) => `The letter of ${name}`,
    cameLead: 'You need not read it today. It stays here.',
    open: 'Read it',
    close: 'Put it away',
    written: (day: string) => `Sealed on ${day}`,
  },

  today: {
    leftMore: 'One tap says that you are here.',
    leftDo: 'Open',
    hereMore: 'Their letter is not given. Perhaps you want to call them.',
    hereDo: 'Open',
    came: (name: string) => `The letter that ${name} left is here`,
    cameDo: 'Open',
    asked: (name: string) => `${name} asks you to be a person they trust, should they die`,
    askedMore: 'Yes, no or not now: each is fine.',
    askedDo: 'Read what they ask',
  },
}
