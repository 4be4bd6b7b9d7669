/** The people in my life: one piece of the app, fetched by whoever opens it. */
export { NetworkScreen } from '#web/network/NetworkScreen.tsx'
export { PlacePersonScreen } from '#web/network/PlacePersonScreen.tsx'
export { HereNotesScreen } from '#web/hereNote/HereNotesScreen.tsx'
export { BringPeopleScreen } from '#web/people/BringPeopleScreen.tsx'
export { PeopleScreen } from '#web/people/PeopleScreen.tsx'
export { PersonScreen } from '#web/people/PersonScreen.tsx'
