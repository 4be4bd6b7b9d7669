/** Get help. Every word about a line says no more than its source does. */
export const helpEn = {
  getHelp: 'Get help',
  needSomeone: 'I need someone',
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
  next: 'No answer? Try the next one. Lines are busy at times, and it says nothing about you.',
  lastOne: 'No answer? Try again in a few minutes, or call the emergency number.',
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
  /** Values of the list, in words. A test finds any that are missing. */
  hours: {
    '24/7': 'Day and night',
    'daily 09:00-24:00': 'Every day, 9:00 to 24:00',
    'daily 16:00-21:00; 24 h from 08:00 on the 10th':
      'Every day, 16:00 to 21:00. On the 10th of the month for 24 hours, from 8:00',
    'check: published hours have varied': 'Hours have changed; we are not sure',
    'daily 08:00-24:00': 'Every day, 8:00 to 24:00',
    'daily 15:00-03:00 (crosses midnight)': 'Every day, 15:00 to 3:00 at night',
    check: 'We are not sure',
  },
  costs: {
    free: 'Free',
    'local rate': 'A local call',
    check: 'We are not sure',
    standard: 'A normal call',
  },
  spoken: {
    asl: 'American Sign Language',
    'cy (limited hours)': 'Welsh (some hours)',
    interpreters: 'others with an interpreter',
    '20 languages': '20 languages in all',
    'en (some)': 'some English',
    'co-official languages': 'the other official languages',
    '+9': 'nine more',
  },
  areas: {
    '135 = Buenos Aires city and Greater BA; 0800 = rest':
      '135: Buenos Aires and around. 0800: everywhere else.',
  },
  services: {
    ambulance: 'ambulance',
    police: 'police',
    SAMU: 'ambulance (SAMU)',
    SAME: 'ambulance (SAME)',
    mobile: 'for mobile phones',
  },
  /** What a person should know before calling, by line. */
  notes: {
    'us-988-suicide-and-crisis-lifeline': '1-800-273-8255 is the older number; it still works.',
    'de-telefonseelsorge': 'Run by churches, open to everybody.',
    'be-centre-de-prevention-du-suicide': 'The line itself says that it cannot answer every call.',
    'fi-mieli-kriisipuhelin': 'In 2025 about one call in three was answered.',
    'ph-ncmh-crisis-hotline':
      '1553 works from landlines only. From a mobile, call the other number.',
    'id-119-ext.-8': '119 alone reaches the ambulance. Choose 8 after it answers.',
    'it-telefono-amico-italia': 'Outside these hours, call the emergency number.',
    'pt-linha-nacional-de-prevencao-do-suicidio-': 'New since 10 September 2025.',
    'kr-109-suicide-prevention-line': 'It replaced 1393 and other numbers in January 2024.',
  },
}
