/** The private page. */
export const pageEn = {
  title: 'My private page',
  lead: 'For your eyes only. Nobody is asked to read this. It opens with your account alone.',
  write: 'Write something',
  empty: 'An empty page. It asks nothing of you.',
  fieldNew: 'What is on your mind',
  fieldHint: 'Nobody reads it. It need not make sense.',
  keep: 'Keep it',
  erase: 'Erase',
  eraseTitle: 'Erase this page?',
  eraseMore:
    'It goes from the server at once, from each of your devices when it next connects, and from backups within 30 days.',
  eraseDo: 'Erase it',
  keepIt: 'Keep it here',
  edit: 'Go on writing',
  changed: (when: string) => `changed ${when}`,
  draft: 'Not finished',
  discard: 'Throw this away',
  keptTitle: 'It is kept',
  done: 'Perhaps a glass of water, or the window for a minute.',
  help: 'If it is too heavy to hold alone, help is one tap away.',
}
