/** Eight to twelve weeks together, and then: "Shall we go on?" */
export const stretchEn = {
  title: 'A stretch together',
  row: 'A stretch together',
  rowHint: 'Eight to twelve weeks, and then: shall we go on?',
  lead: 'Some weeks that this circle goes together. At the end it asks: shall we go on?',
  leadMore:
    'Everyone here sees that it runs, and until when. In its last week each may answer, or pass.',
  howLong: 'How long?',
  weeks: (weeks: number) => `${weeks} weeks`,
  begin: 'Begin it now',
  none: 'No stretch is running. Whoever looks after this circle can begin one.',
  running: (weeks: number, day: string) =>
    `A stretch of ${weeks} weeks is running, until about ${day}.`,
  runningNoDay: (weeks: number) => `A stretch of ${weeks} weeks is running.`,
  runningMore:
    'In its last week each is asked whether to go on. Until then there is nothing to do.',
  question: 'Shall we go on?',
  choose: 'Your answer',
  choices: {
    goOn: 'Yes, let us go on',
    notThisTime: 'Not this time',
    notSure: 'I am not sure',
  },
  line: 'A line with it',
  lineHint: 'It opens with your answer, under your name.',
  whoOpens: 'When everybody has answered or passed, the answers open by themselves.',
  everybody: 'Everybody has answered or passed. The answers open when there is a connection.',
  notEverybody:
    'Not everybody has answered or passed yet. You can wait, or open what is there. They also open by themselves.',
  cannotTell:
    'You came during this stretch, so this device cannot tell whether everybody has answered.',
  openMore:
    'They open for everybody at once. From then on nobody can answer or change anything. Who has not answered is not named.',
  end: 'End this stretch early',
  endTitle: 'End this stretch now?',
  endMore:
    'Nobody was asked yet whether to go on. It ends without the question, and another can begin.',
  endDo: 'End it',
  answered: 'What we answered',
  answeredHint: 'At the end of a stretch: shall we go on?',
  cameDuring: 'What was answered before you came is not opened to you.',
  whatNow: 'And now?',
  whatNowMore: 'Talk about it when you meet. Nothing has to be decided here.',
  another: 'Begin another stretch',
  closeWell: 'Bring this circle to a good end',
  earlier: 'Earlier stretches',
  today: {
    asks: (circle: string) => `The stretch in ${circle} comes to its end. Shall we go on?`,
    asksMore: 'Each answers alone, and all answers open together.',
    asksDo: 'Answer or pass',
    over: (circle: string) => `The stretch in ${circle} is over.`,
    overMore: 'Some have not answered yet. You can wait, or open what is there.',
    overDo: 'Look at it',
    open: (circle: string) => `What you all answered in ${circle} is open.`,
    openMore: 'Shall we go on? Each answered alone.',
    openDo: 'Read it',
  },
}
