/** Three questions before two people do something together. Only for the one who reads them. */
export const safetyCheckEn = {
  open: 'Three questions, only for you',
  title: 'First, only for you',
  lead: 'Your answers are not kept and not sent. The other person never learns that you were asked. Whatever you answer, and also if you skip this, all they can see is “not now”.',
  leadFirst:
    'Your answers are not kept and not sent, and nobody learns that you looked at this. It is for you alone, before you begin.',
  watched: 'If they can see this screen, choose “Not now”.',
  watchedBy: (name: string) => `If ${name} can see this screen, choose “Not now”.`,
  questions: {
    fear: 'Are you afraid of them, or of what they do when they are angry?',
    control: 'Do they decide what you may do or whom you see, or look through your phone?',
    injury: 'Have they ever hurt you, or made you do something you did not want?',
  },
  questionsAbout: {
    fear: (name: string) => `Are you afraid of ${name}, or of what comes when ${name} is angry?`,
    control: (name: string) =>
      `Does ${name} decide what you may do or whom you see, or look through your phone?`,
    injury: (name: string) =>
      `Has ${name} ever hurt you, or made you do something you did not want?`,
  },
  yes: 'Yes',
  no: 'No',
  goOn: 'Go on',
  notNow: 'Not now',
  danger: 'Then this is not the thing to do together.',
  dangerMore: 'It is not your fault. There are people who know this and listen to you alone.',
  help: 'Get help',
}
