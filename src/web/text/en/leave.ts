/** Leaving quickly, and what it cannot do. */
export const leaveEn = {
  leave: 'Leave quickly',
  about: 'About “Leave quickly”',
  does: 'It locks Herewith and shows a plain kitchen page instead. Pressing Esc three times does the same.',
  doesNot:
    'It does not clear your browser history. It does not stop somebody who has put a spying program on this phone, or who watches the screen.',
  privateWindow:
    'A private window leaves no history, but it also forgets what you wrote when you close it.',
  feared: 'If somebody you fear runs this server or can open this phone, do not write it here.',
  addressLabel: 'Where to go instead',
  addressHint: 'An address that would not surprise anybody. Leave it empty for the kitchen page.',
  addressWrong: 'That is not a full address. It begins with https://',
}
