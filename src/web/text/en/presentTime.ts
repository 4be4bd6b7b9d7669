/** Time together with the phones away. */
export const presentTimeEn = {
  title: 'Present time',
  row: 'Present time, phones away',
  rowHint: 'Choose some minutes. The screen goes dark until a bell.',
  lead: 'Two or more of you, and the phones away.',
  how: 'Put this phone in the middle, face up, and the others in another room. The screen goes dark. One bell ends it, with a question to ask each other.',
  minutesLegend: 'For how long?',
  minutes: (minutes: number) => (minutes === 60 ? 'An hour' : `${minutes} minutes`),
  begin: 'Begin',
  stay: 'Nothing to do here. Look at each other.',
  end: 'End it now',
  keepOn: 'If this phone falls asleep, the bell may come late. Keep its screen on.',
  over: 'The bell',
  overMore: 'Before you reach for the phones, ask each other:',
  questions: [
    'What was this week like for you, really?',
    'When did you last laugh until it hurt?',
    'What do you wish I would ask you?',
    'What has been on your mind while we sat here?',
    'Which small thing made today better?',
    'What are you looking forward to?',
    'What was hard, and nobody saw it?',
    'What do you remember of the first time we met?',
    'Is there something you would like to do together soon?',
    'What do you need more of, and what less?',
    'Whom do you miss?',
    'What did you learn about yourself this year?',
  ],
  another: 'Another question',
  happened: 'It was good to be here',
  notThisTime: 'It did not work out this time',
  kept: (hours: number, minutes: number) =>
    hours === 0
      ? `${minutes} minutes together with the phones away, so far. Only you see this.`
      : `${hours === 1 ? 'One hour' : `${hours} hours`}${minutes === 0 ? '' : ` and ${minutes} minutes`} together with the phones away, so far. Only you see this.`,
  fine: 'That is fine. Sitting down together was already something.',
  goOn: 'Stay a little longer, if you like. The phone can wait.',
}
