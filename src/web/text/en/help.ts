/** Get help. Every word about a line says no more than its source does. */
export const helpEn = {
  getHelp: 'Get help',
  title: 'Get help',
  dangerNow:
    'If you or somebody with you is in danger now, call the emergency number of the country you are in.',
  listMissing:
    'The list of help lines is not on this device yet. It comes with the first connection.',
  nobodyWatches:
    'Nobody watches over Herewith. Nobody here is told that you opened this page. The lines you find here are answered by people.',
  country: 'Which country are you in?',
  countryHint: 'We do not guess. Numbers only work in their own country.',
  chooseCountry: 'Choose a country',
  otherCountry: 'My country is not in this list',
  remember: 'Remember the country on this device',
  rememberHint: 'Somebody who opens Herewith on this device could see it.',
  emergency: 'In danger now',
  call: (number: string) => `Call ${number}`,
  callLabel: (number: string, name: string) => `Call ${number}, ${name}`,
  text: (number: string) => `Text ${number}`,
  textWord: (word: string, number: string) => `Text ${word} to ${number}`,
  whatsapp: (number: string) => `WhatsApp: ${number}`,
  chat: (address: string) => `Chat: ${address}`,
  fromAbroad: (number: string) => `From another country: ${number}`,
  emergencyUnsaid:
    'This is the local emergency number. Our list does not say who answers first: begin with what you need, an ambulance or the police.',
  reaches: (what: string) => `Reaches: ${what}`,
  noEmergency:
    'We have no checked emergency number for this country. Ask anyone near you, or the operator of your phone.',
  trusted: 'Your trusted adults',
  trustedHint: 'You chose them. Only you see them here.',
  callName: (name: string) => `Call ${name}`,
  textName: (name: string) => `Text ${name}`,
  textLabel: (number: string, name: string) => `Text ${name}, ${number}`,
  noneOfKind: 'We have no checked line of this kind for this country.',
  noneAtAll:
    'We have no checked number for your country. Go to somebody near you, a hospital, or a doctor you know.',
  kinds: {
    crisis: 'When it is too much',
    'domestic-violence': 'When someone at home hurts or frightens you',
    youth: 'For children and young people',
  },
  kindHints: {
    crisis: 'People who listen when you are in crisis or think of ending your life.',
    'domestic-violence': 'Violence or control by a partner or family member.',
    youth: 'People who listen to the young.',
  },
  notConfirmed: 'Not confirmed',
  notConfirmedHint: 'Our one source is old or weak. The number may be wrong.',
  open: 'Open',
  cost: 'Cost',
  languages: 'Languages',
  area: 'Area',
  source: 'Source',
  website: 'Website',
  sourceDate: (date: string) => `The source is dated ${date}`,
  sourceUndated: 'Source without a date',
  sourceMore: 'Where this comes from',
  notCalled: 'We have not called this number ourselves.',
  websitePlain:
    'Websites are written out and cannot be tapped, so that nothing here leads you out of Herewith unseen.',
  services: {
    ambulance: 'ambulance',
    police: 'police',
    SAMU: 'ambulance (SAMU)',
    SAME: 'ambulance (SAME)',
    mobile: 'for mobile phones',
  },
}
