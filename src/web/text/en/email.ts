/** Being told by e-mail. */
export const emailEn = {
  title: 'By e-mail',
  rowHint: 'A mail to your address, or none',
  lead: 'A mail can come when something may wait for you. It is off until you turn it on, and it is for all your devices.',
  isOff: 'No mail comes to you.',
  saysAlways: 'It always says the same:',
  noticeSubject: 'A reminder',
  notice: 'You asked for a reminder. Look when it suits you.',
  saysNever:
    'It never says who, what, or in which circle. It comes once a day at most, or at once if you choose that below.',
  seen: 'Before you give an address',
  seenBy:
    'Whoever runs this Herewith, and the mail services on the way, can see this address. They can also see when something waits for you.',
  seenByReader:
    'Whoever reads your mail sees these mails too. If that is somebody you fear, leave this off. The sender, and the mail with the code, can show where they come from.',
  seenStop:
    'With every mail one can say “never again”. Whoever reads your mail can do that too, and then none comes any more.',
  few: 'Few traces are on here. A mail is a trace in your mailbox.',
  address: 'Your e-mail address',
  addressHint: 'Only you should read what comes there.',
  named: 'Put Herewith in the mail',
  namedHint: 'Then its name and a link stand in it. If not, they do not.',
  sendCode: 'Send me a code',
  asked: (address: string) =>
    `A code was asked for. If ${address} takes mail from here, it comes soon.`,
  askedHint:
    'It can take some minutes. Look where spam goes, too. At most three codes a day go to one address, and none where somebody wants no mail from here.',
  code: 'The code in the mail',
  codeHint: 'Eight digits. It works for one hour.',
  codeWrong: 'That is not the code, or its hour is over. After five tries you need a new one.',
  confirm: 'Turn it on',
  again: 'Send a new code',
  takeBack: 'Take my address back',
  isOn: (address: string) => `Mails go to ${address}.`,
  failed: 'The last mail could not be sent.',
  failedMore:
    'It is tried again for a day. Then nothing comes until something new is said. You need not do anything.',
  codeFailed: 'The code could not be sent.',
  codeFailedMore: 'Try again later, or with another address.',
  refused: (address: string) => `${address} takes no mail. Nothing goes there any more.`,
  refusedMore: 'Perhaps it was typed wrong. You can give an address again.',
  stopped: 'Somebody who reads your mail said that none should come any more.',
  stoppedMore:
    'Nothing goes there now, and the address is forgotten here. You can give another one.',
  neverTitle: 'No more mail',
  neverLead:
    'Somebody gave your e-mail address so that a mail can go there. You can say that none should come any more.',
  neverAsk:
    'Then nobody here can have a mail sent to this address. It is not kept here for that, only a sign of it that nobody can read.',
  neverYes: 'No more mail to this address',
  neverDone: 'No more mail goes to this address from here.',
  neverUndo: 'Allow it again',
  neverUndone: 'Mail can be sent to this address again.',
  neverWrong: 'This link is not whole.',
  neverWrongMore: 'Copy all of it from the mail, up to the very end, and open it again.',
}
