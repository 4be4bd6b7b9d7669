/** How a circle comes to its end. */
export const closingEn = {
  announce: 'Tell the others first',
  announceMore: 'Kinder is to say it first. Then each can leave a last word, if they like.',
  notSafe: (name: string) => `${name} wrote here: I am not safe.`,
  notSafeMine: 'You wrote here: I am not safe.',
  closedToday: (circle: string) => `${circle} was closed.`,
  closedTodayMore: 'You can still read it for 30 days, and take everything along.',
  notSafeThen: 'Once this circle is closed, nobody can answer that here.',
  notSafeFirst: 'Close it only when somebody is with them.',
  notSafeMineFirst: 'Close it only when somebody is with you.',
  closeNow: 'Close it now',
  closeNowMore:
    'From then on nobody can add anything. For 30 days everyone can read it and take everything along, and you can open it again. After that it is gone from the server.',
  coming: (name: string) => `${name} is going to close this circle.`,
  comingMine: 'You are going to close this circle.',
  comingMore: 'Before that, each may leave a last word. Nobody has to.',
  today: (name: string, circle: string) => `${name} is going to close ${circle}.`,
  todayDo: 'Go there',
  mine: 'A last word',
  mineHint: 'Everyone in the circle can read it, also after it is closed.',
  leaveIt: 'Leave it here',
  withdraw: 'Not after all',
  lastWords: 'Last words',
  keptUntil: (day: string) =>
    `It is here until about ${day}. Until then you can take everything along.`,
  keptMonth:
    'It is kept for 30 days after it was closed. Until then you can take everything along.',
  over: 'This circle is no longer on the server.',
  overMore: (day: string) =>
    `It stays on this device until about ${day}; until then you can take everything along. After that it goes from here too. What you saved somewhere else stays.`,
  takeAlong: 'Take everything with me',
}
