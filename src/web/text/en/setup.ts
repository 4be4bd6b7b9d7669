/** The first minutes of somebody who runs a Herewith, and the way to https. */
export const setupEn = {
  title: 'Set up this Herewith',
  lead: 'Two questions, then your own account. Both answers can be changed later.',
  where: 'Where will people open it?',
  whereMissing: 'Please choose one of the two.',
  here: 'On this computer only',
  hereHint: 'To try it. Links you hand out do not work on phones yet.',
  https: 'On their phones, at an address of ours',
  httpsHint: 'A name such as circle.example.org. Three steps, shown next.',
  address: 'The address',
  addressHint: 'It begins with https://',
  addressWrong: 'That is not a full address. It begins with https:// and ends with the name.',
  who: 'Who may make an account?',
  invited: 'Only people with an invitation',
  invitedHint: 'The calm choice.',
  anyone: 'Anyone who finds the address',
  anyoneHint: 'They still only see circles they are invited to.',
  goOn: 'Go on to my account',
  working: 'Writing it down.',
  noToken:
    'Open the set-up link. It stands in the window in which Herewith was started, and works once.',
  badToken: 'This set-up link was used or is not whole. Start Herewith again: it shows a new one.',
  already: 'This Herewith is set up.',
  hostSees:
    'You will see which accounts there are, who is in a circle with whom, and when something is written. Never the words.',
  stepsTitle: 'Three steps to https',
  stepsLead:
    'Phones only let Herewith lock words at an address that begins with https://. These texts are written for this computer.',
  domain: 'The name of the address',
  domainHint: 'For example circle.example.org. It has to lead to this computer.',
  step1: 'A name that leads here',
  step1What:
    'Where you have the name from, set an A or AAAA entry to the public address of this computer. At home, let ports 80 and 443 through to it.',
  step2: 'Caddy, which makes https',
  step2What: (file: string) =>
    `Install Caddy (on Debian: apt install caddy), put this into ${file}, then run the line below.`,
  step3: 'Herewith as a service',
  step3What: (file: string) =>
    `Put this into ${file}. Stop the Herewith that runs now. Then run the lines below in its folder: they move it to /opt/herewith, and what was made so far to /var/lib/herewith.`,
  stepsThen: (address: string) =>
    `Then open ${address} and go on there. Links made before lead to this computer only; make new ones.`,
  copyCaddy: 'Copy the text for Caddy',
  copyUnit: 'Copy the text for the service',
}
