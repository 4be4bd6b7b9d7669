/** Private pages that follow a path. Each step can be passed, and none of it is ever shared. */
export const guidesEn = {
  title: 'Paths to write along',
  stopHere: 'Stop here for now',
  next: 'Go on',
  stepBack: 'Back to the step before',
  begun: 'What you wrote before is kept. You go on where it ends, and can go back from there.',
  pass: 'Pass',
  keep: 'Keep it',
  private: 'For you alone. It goes to nobody.',
  goOnWriting: 'Go on with it',
  changePart: 'Change',
  changeLabel: (part: string) => `Change: ${part}`,
  writePart: (part: string) => `Write: ${part}`,
  tooLong: 'All parts together are too long for one page.',
  nothingTitle: 'You have passed each step',
  nothing: 'Nothing was written, and nothing is kept.',
  more: 'Other parts of this path',
  perspective: {
    title: 'Seeing it another way',
    hint: 'What I assumed, other readings, what I could ask.',
    begin: {
      first:
        'Something happened, and you already think you know what it means. These are three short steps for you alone.',
      second: 'Pass any of them. Stop at any time.',
    },
    parts: {
      assumed: {
        title: 'What I assumed',
        asks: 'What did you take for true without knowing it?',
        hint: 'What you think they meant, perhaps. Or what you think it says of you.',
      },
      readings: {
        title: 'Other readings',
        asks: 'What else could it mean?',
        hint: 'Two or three are plenty, and none has to be right. How might a friend of you both read it?',
      },
      ask: {
        title: 'What I could ask',
        asks: 'What could you ask them, so that you need not guess?',
        hint: 'A question that wants to know, and does not want to win.',
      },
    },
    doneTitle: 'It is kept',
    yourQuestion: 'Your question',
    doneAsk:
      'Now off the screen: ask them, aloud, in a quiet moment. Or leave it. That is fine too.',
    doneNoAsk: 'Perhaps it looks a little wider now. A few steps outside let it settle.',
    notSafe: 'If asking could put you in danger, do not ask. Help is above.',
    share: 'Say something of it in a circle',
    shareMore: 'Nothing of this page goes along. You write anew, what you want to say.',
    shareWhere: 'Where?',
  },
  'letting-go': {
    title: 'Letting go, for myself',
    hint: 'Of a hurt that is over. At your own pace, for nobody else.',
    begin: {
      first: 'This is no duty. You owe it to nobody, and nobody learns of it.',
      second:
        'It does not mean to go back. It does not mean to trust again, or to stop being careful. What was wrong stays wrong.',
      third: 'There is no finish line. Pass any step. Stop anywhere, for days or for good.',
    },
    fear: 'Are you afraid of them, or does somebody hurt you now? Then do not do this now. Get help first.',
    getHelp: 'Get help',
    notNow: 'Not now',
    parts: {
      hurt: {
        title: 'What hurt',
        asks: 'What happened, and what did it do to you?',
        hint: 'Say it as it was. You need not be fair, or find gentle words.',
      },
      other: {
        title: 'What may have been in them',
        asks: 'Only if it helps to look: what may have gone on in the other?',
        hint: 'It may explain. It never excuses harm. If looking there hurts you, pass.',
      },
      gift: {
        title: 'A time I was let off',
        asks: 'When did somebody let you off, who did not have to?',
        hint: 'What was it like to be given that?',
      },
      decide: {
        title: 'For today',
        asks: 'Is there a part of it that you want to put down today?',
        hint: 'You decide this for yourself, and for today alone. “No” is a whole answer.',
      },
      comesBack: {
        title: 'When it comes back',
        asks: 'When it comes back, what could you tell yourself?',
        hint: 'That it comes back undoes nothing. It is how hurt works.',
      },
    },
    doneTitle: 'It is kept',
    done: 'Come back when you like, or never. For now, something for your body: water, air, a warm cup in both hands.',
    doneCall: 'If it was heavy, ring somebody who is good to you.',
  },
}
