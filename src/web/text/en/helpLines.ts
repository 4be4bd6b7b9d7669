/**
 * What is said about the lines themselves. It comes with them, in every language, and not with the
 * first screen. Every word about a line says no more than its source does.
 */
export const helpLinesEn = {
  openNow: 'Open now',
  closedNow: (time: string) => `Closed now. It opens at ${time}, by the clocks there.`,
  checked: 'Checked',
  checkedOn: (date: string) => `A person checked it on ${date}`,
  stale: 'Nobody has confirmed this number in the last 180 days.',
  staleCalm:
    'Some of these lines say that nobody has confirmed them lately. They may well be right: try one, and if nobody answers, the next.',
  emergencyFrom: (date: string) =>
    `These numbers come from our list of ${date}. We have not called them.`,
  emergencyStale: 'Nobody has confirmed them in the last 180 days.',
  noAnswer: 'No answer? Next',
  noAnswerLabel: (name: string) => `No answer from ${name}? Show what is next`,
  nextIs: (name: string) => `Next: ${name}`,
  nextKind: (kind: string) => `This line is for: ${kind}`,
  nextEmergency: 'Next: the emergency number',
  nextEmergencyHint: 'You may call it when you are in danger, also from yourself.',
  nextPeople: 'Next: people near you',
  people: {
    ring: 'Ring somebody you trust, at any hour. Say: please stay with me.',
    go: 'Go where people are: a neighbour, a shop, a hospital, a police station.',
    again: 'Lines are busy at times. It says nothing about you. Call again in a few minutes.',
  },
  fromTheTop: 'Begin again at the first line',
  insteadTitle: 'What you can do instead:',
  insteadCall: (number: string) => `In danger, call ${number}.`,
  insteadLine: (name: string, kind: string) => `${name}. Its own purpose: ${kind}`,
  insteadPeople: 'Ask a doctor, a school or a town hall for a line near you.',
  serviceTitles: { police: 'Police', ambulance: 'Ambulance' },
  serviceBy: (number: string) => `Our list says that ${number} reaches it.`,
  serviceNone: {
    police: 'We have no checked number for the police alone in this country.',
    ambulance: 'We have no checked number for an ambulance alone in this country.',
  },
  serviceInstead: {
    police: (number: string) => `Call ${number} and say that you need the police.`,
    ambulance: (number: string) => `Call ${number} and say that you need an ambulance.`,
  },
  hostAdded: (date: string) => `Added by whoever runs this place. They checked it on ${date}.`,
  hostInstead: (name: string) => `They say that it answers in place of ${name}, which is below.`,
  hostWarning: 'We did not check it. If you fear that person, use the other lines.',
  hostConfirmed: (date: string) => `Confirmed by whoever runs this place on ${date}`,
  print: 'Print these lines on one page',
  printHint: 'Somebody may find the paper. Keep it where it is safe.',
  paperTitle: (country: string) => `Help lines: ${country}`,
  paperDate: (date: string) => `Printed on ${date}. Numbers change.`,
  paperNone: 'none that we checked',
  paperSource: (date: string) => `source: ${date}`,
  paperUndated: 'source without a date',
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
    'daily 09:00-23:00': 'Every day, 9:00 to 23:00',
    'every day, evenings until 24:00': 'Every day, in the evening until 24:00',
    'Mon-Sat 14:00-20:00; Mon, Wed, Thu 10:00-12:00':
      'Monday to Saturday, 14:00 to 20:00. Monday, Wednesday and Thursday from 10:00 to 12:00 too',
    'Mon-Sat 16:00-21:00': 'Monday to Saturday, 16:00 to 21:00',
    'Mon-Fri 08:00-24:00, not on public holidays':
      'Monday to Friday, 8:00 to 24:00. Not on public holidays',
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
    '+10': 'ten more',
    '+18': '18 more',
    '+12 (limited hours)': 'twelve more (some hours)',
    '53 languages': '53 languages in all',
    multilingual: 'others too',
    check: 'we are not sure',
  },
  areas: {
    '135 = Buenos Aires city and Greater BA; 0800 = rest':
      '135: Buenos Aires and around. 0800: everywhere else.',
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
    'us-childhelp-national-child-abuse-hotline':
      'For children, and for adults who worry about one. They do not take reports.',
    'fr-114-urgence-par-sms': 'For when you cannot speak: the emergency services read your text.',
    'fr-119-enfance-en-danger': 'It does not show on the telephone bill.',
    'fr-3919-violences-femmes-info': 'It does not show on the telephone bill.',
    'es-016':
      'It does not show on the bill. It stays in the call list of your phone: delete it there. The WhatsApp number takes messages only.',
    'es-telefono-anar': 'It does not show on the telephone bill.',
    'fi-lasten-ja-nuorten-puhelin': 'It does not show on the telephone bill.',
    'jp-childline': 'For people up to 18.',
    'mx-linea-de-las-mujeres-079': 'Choose 1 after it answers.',
  },
}
