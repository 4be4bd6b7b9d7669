/** What a circle agrees on, and what a share is called in it. */
export const agreementEn = {
  firstTitle: 'What you agree on',
  firstLead: 'How you treat each other here. Each person says yes to it before they first share.',
  label: 'Your agreement',
  firstHint: 'A beginning. Change it until it fits you.',
  without: 'Without an agreement for now',
  start: {
    pair: 'What we say here stays here.\n\nWhat we need from each other: listen first, and ask before giving advice.\n\nWe answer within a day, even if it is only “I’m here”.\n\nEither of us may pass, or stop, without a reason.',
    couple:
      'What we say here stays between us.\n\nEach of us speaks about ourselves, and listens to the end.\n\nWe do not use these words against each other later.\n\nEither of us may ask for a pause, and says when we go on.\n\nNobody has to answer.',
    family:
      'What is told here stays among us.\n\nEveryone may speak, and everyone may pass. The youngest too.\n\nWe listen to the end. We do not laugh at each other, and we use no words against each other later.\n\nWhen somebody is in danger, we get help from outside.',
    community:
      'What is said here stays here, and so does who is here.\n\nEach of us speaks about ourselves. Nobody is judged, and everyone may pass.\n\nWe give advice only when it is asked for.\n\nWe sell nothing here and ask nobody for money.\n\nWe are people, not a service. In danger we call for help at once.',
  },
}
