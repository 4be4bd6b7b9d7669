import type { youngEn } from '../en/young.ts'
import type { Spoken } from '../spoken.ts'

/** El lugar de una persona joven en una familia. */
export const youngEs: Spoken<typeof youngEn> = {
  forWhom: '¿Para quién es?',
  grownUp: 'Una persona adulta',
  young: 'Una persona joven',
  youngHint: 'Con un lugar propio, y una cuenta que es solo para esta familia.',
  inviteMore:
    'Para una persona joven que aún no tiene cuenta aquí. Lee qué significa el lugar antes de decir que sí, pide entrar y tú le das la bienvenida. Toda la familia ve que es un lugar de joven.',
  message: link =>
    `He hecho un lugar tranquilo y privado para nuestra familia, donde podemos decirnos cómo estamos de verdad. Hay un lugar para ti. Lee primero qué podemos ver allí y qué no. Sin prisa, y un no también está bien.

${link}`,

  label: 'persona joven',
  asksFor: 'Para un lugar de persona joven en esta familia.',
  title: 'Un lugar de joven',
  lead: 'Lee qué significa antes de decir que sí.',
  see: 'Lo que ven todos aquí, también tus padres',
  seeList: [
    'Lo que compartes en este círculo, y lo que respondes.',
    'Que este es un lugar de joven.',
    'Que retiraste palabras, pero no lo que decían.',
  ],
  not: 'Lo que no ven aquí',
  notList: [
    'Tu página privada.',
    'Qué adultos de confianza elegiste, ni que elegiste a alguno.',
    'A quién bloqueaste. Lo que cuentas en un aviso solo llega a quien se lo cuentas.',
  ],
  can: 'Quienes cuidan el círculo pueden ocultar palabras con una marca que todos ven, poner una pausa y sacar a alguien. No pueden escribir en tu nombre.',
  only: 'Con este lugar estás en esta familia, y en un círculo al lado de ella si dices que sí. Nadie más puede invitarte aquí.',
  fear: 'Quien lleva este servidor, sabe cómo entras o puede abrir tu teléfono puede saltarse esto. Lo que esa persona no debe leer, no lo escribas aquí.',
  lines:
    '«Pedir ayuda» está arriba, siempre, y para ti empieza con líneas para niños y jóvenes, si hay alguna comprobada en tu país.',
  ends: 'El lugar termina cuando alguien que cuida la familia y tú lo habéis dicho los dos.',
  newTitle: 'Este lugar es para alguien nuevo aquí',
  newWhat:
    'Viene con una cuenta hecha para ese lugar. Una cuenta que ya tienes se queda como está, y no puede tomarlo.',
  newInstead: (inviter, circle) =>
    `Para entrar en ${circle} con tu cuenta, pide a ${inviter} una invitación para una persona adulta.`,
  newForYou:
    'Si el lugar es para ti, crea una cuenta aquí. Es solo para esta familia, y la que tienes sigue aparte.',
  newSignIn: 'Entrar sin este enlace',
  summary: 'Tu lugar: lo que otros pueden ver y lo que no',

  mayEnd: 'Su lugar de joven puede terminar',
  mayEndTitle: name => `¿Puede terminar el lugar de joven de ${name}?`,
  mayEndMore: name =>
    `Se le pregunta a ${name}. Si también dice que sí, estará aquí como los adultos, y podrá hacer círculos y entrar en otros. No se puede deshacer.`,
  mayEndDo: 'Puede terminar',
  mayEndSaid: name => `Se dijo que el lugar puede terminar. Ahora lo dice ${name}.`,
  endTitle: 'Tu lugar de joven puede terminar',
  endMore:
    'Lo dice alguien que cuida esta familia. Si dices que sí, estás aquí como los adultos, y puedes hacer círculos y entrar en otros. No hace falta, y a nadie se le dice que no lo has hecho. No se puede deshacer.',
  endDo: 'Sí, que termine',

  leaveLast: 'No queda aquí otra persona adulta.',
  leaveCloses: 'Si te vas ahora, el círculo se cierra y ya nadie puede escribir en él.',
  leaveInstead: 'Es más amable invitar antes a otra persona adulta, o cerrarlo entre todos.',

  notAlone: 'Primero: alguien de fuera',
  notAloneToo: 'Y alguien de fuera',
  notAloneMore:
    'Quien cuida este círculo puede ser tu madre o tu padre. No tienes que contárselo, ni tienen que ser los únicos a quienes se lo cuentes.',
  linesDo: 'Líneas para niños y jóvenes',
  hostToo:
    'También puedes acudir a quien lleva este servidor. Puede ser también tu madre o tu padre:',

  trusted: 'Adultos de confianza',
  trustedHint: 'Solo tú los ves',
  trustedLead:
    'Hasta cinco adultos a quienes llamarías: una tía, un profesor, la madre de una amiga. Los eliges tú. Nadie más ve esto, y no se le dice a nadie.',
  trustedAsk: 'Pregúntales antes, en persona: ¿puedo llamarte, también de noche?',
  trustedNone: 'Todavía no has elegido a nadie.',
  name: 'Su nombre',
  phone: 'Su número de teléfono',
  phoneWrong: 'Escribe aquí un número de teléfono.',
  add: 'Añadir',
  remove: name => `Quitar a ${name} de la lista`,
  full: 'Aquí caben cinco. Para añadir a alguien, quita a otra persona de la lista.',
  print: 'Imprimir una tarjeta',
  cardTitle: 'Personas a las que puedo llamar',
}
