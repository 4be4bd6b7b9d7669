export const fewTracesEn = {
  ask: 'If somebody may look at this device',
  title: 'Few traces',
  what: 'A plain name and icon, nothing remembered about help. It closes by itself after five minutes, after one minute out of sight, and when you close the browser. Then it asks for a way in again.',
  not: 'It does not hide that you were here from somebody who knows where to look, and it does not stop a spying program.',
  on: 'On',
  off: 'Off',
  install: 'Put it on the home screen, plainly',
  installWhat:
    'It is called “Notes” and looks like a notebook. Somebody who opens it sees that it is closed, and asks for a way in.',
  installReload: 'Read the page again first, so that the browser knows the plain name.',
}
