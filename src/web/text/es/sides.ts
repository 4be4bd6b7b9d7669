import type { Spoken } from '../spoken.ts'
import type { sidesEn } from '../en/sides.ts'

/** Circles beside a circle: making one, being asked into one, being a guest. */
export const sidesEs: Spoken<typeof sidesEn> = {
  add: 'Traer a alguien junto a este círculo',
  addHint: 'Una terapeuta, un abuelo: solo ven lo que se comparte con ellos.',
  addInside: 'Un círculo más pequeño dentro',
  addInsideHint: 'Para unos pocos de vosotros, o con alguien invitado.',
  title: 'Un círculo al lado',
  lead: circle =>
    `Está junto a ${circle}, con su propia gente y sus propias palabras. Quien traigas solo ve lo que se comparte allí.`,
  nameHint: 'Lo ven todos los que están en él. Quizá el nombre de quien viene.',
  purposeHint: 'Una frase. Quien invites la lee antes de decir que sí.',
  who: '¿Quién de este círculo participa?',
  whoHint:
    'Tú sí. A quien elijas se le pregunta, y puede decir que no. A nadie más de aquí se le muestra.',
  nobodyElse: 'Todavía no hay nadie más en este círculo.',
  make: 'Crear el círculo al lado',
  start:
    'Lo que se dice aquí se queda aquí.\n\nCada uno habla de sí mismo.\n\nNadie tiene que contar aquí lo que se dijo en el otro círculo, y nadie lleva allí palabras de aquí sin preguntar.\n\nCualquiera puede pasar y cualquiera puede irse, sin dar razones.',
  notAsked: 'El círculo al lado está hecho. Todavía no se pudo preguntar a los demás.',
  askAgain: 'Preguntarles otra vez',
  goOn: 'Seguir sin preguntar',

  heading: 'Junto a este círculo',
  headingInside: 'Círculos más pequeños dentro',
  youAlone: 'Ves aquellos en los que estás.',
  beside: circle => `Junto a ${circle}`,
  aSide: 'un círculo al lado',
  guest: 'de visita',
  notBeside: 'Solo ves lo que se comparte aquí. No estás en el círculo junto al que está.',
  guestHere: 'Solo ves lo que se comparte aquí. No ves el otro círculo, ni quién está en él.',

  instead: 'O solo en un círculo al lado',
  insteadHint: 'Entonces se dice allí, y nadie de aquí lo lee.',
  insteadDo: circle => `Compartir en ${circle}`,

  asks: name => `${name} te invita a un círculo al lado`,
  asksMore: 'Mira primero para qué es y quién está. Si no vienes, no se le dice a nadie.',
  look: 'Mirarlo',
  todayMore: circle => `En ${circle}. Si no vienes, no se le dice a nadie.`,
  todayDo: 'Mirarlo',
  notNow: 'Ahora no',

  preview: circle => `Un círculo al lado de ${circle}.`,
  previewGuest:
    'Un círculo al lado: está junto a otro, con su propia gente y sus propias palabras.',
  previewFor: 'Para qué es:',

  onlyYou:
    'Invita con un enlace a quien viene de fuera. Los del otro círculo a quienes preguntaste entran cuando digan que sí.',
  invite: circle => `Alguien de ${circle}`,
  inviteHint: 'Encuentra la pregunta en aquel círculo. A nadie más de allí se le muestra.',
  ask: name => `Preguntar a ${name}`,
  asked: name => `Se le ha preguntado a ${name}. Entra cuando diga que sí.`,
  inviteGuest: 'Alguien que no está en él',
  message: link =>
    `Me gustaría tenerte con nosotros en una parte de lo que hablamos, en un lugar tranquilo y privado. Solo verías lo que compartimos allí. Sin prisa, y un no también está bien.

${link}`,
  later: 'Está bien. Ya puedes escribir aquí, e invitar cuando quieras.',

  leaving:
    'Sigues en los círculos al lado en los que estás. Si también quieres salir de ellos, sal de cada uno.',
}
