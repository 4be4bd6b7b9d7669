import type { Spoken } from '../spoken.ts'
import type { tellingEn } from '../en/telling.ts'

export const tellingEs: Spoken<typeof tellingEn> = {
  title: 'Cuándo me avisan',
  rowHint: 'Un aviso en este dispositivo, o ninguno',
  lead: 'Este dispositivo puede mostrar un aviso cuando quizá algo te espera. Está apagado hasta que lo enciendas, y es solo para este dispositivo.',
  noticeBody: 'Quizá hay algo para ti. Mira cuando te venga bien.',
  saysAlways: 'Dice siempre lo mismo:',
  saysNever: 'Nunca dice quién, qué ni en qué círculo.',
  passedOn:
    'La empresa de tu navegador lo entrega. Sabe que este Herewith avisó a este dispositivo, y cuándo. Nada más.',
  less: 'Si no vienes, llega cada vez menos.',
  times: 'A estas horas, si algo espera',
  first: 'Hora',
  second: 'Una segunda hora',
  circleLooksIn: (circle, times) => `En ${circle} la gente se asoma a las ${times}.`,
  takeTimes: 'Tomar estas horas',
  quiet: 'Tiempo de calma',
  quietHint: 'Por la noche, por ejemplo.',
  from: 'Desde',
  to: 'Hasta',
  atOnce: '¿Y enseguida, cuando alguien no está a salvo?',
  atOnceHint:
    'También cuando alguien pide que se avise ahora. El aviso es igual en los dos casos: no dice si alguien no está a salvo o si lo ha pedido.',
  atOnceNo: 'No, solo a mis horas',
  atOnceAwake: 'Sí, pero no en el tiempo de calma',
  atOnceAlways: 'Sí, también en el tiempo de calma',
  atOnceChoose: 'Elige una de las tres, por favor.',
  turnOn: 'Encender',
  asks: 'Tu navegador pregunta una vez más.',
  keep: 'Guardar así',
  kept: 'Guardado.',
  turnOff: 'Apagar',
  isOn: 'Los avisos están encendidos en este dispositivo.',
  isOff: 'Los avisos están apagados. A este dispositivo no llega ninguno.',
  cannot: 'Este navegador no puede mostrar avisos.',
  cannotMore: 'Herewith funciona sin ellos. Mira cuando te venga bien.',
  ios: 'En un iPhone o iPad esto solo funciona desde la pantalla de inicio.',
  iosMore: 'En «Yo» dice cómo poner Herewith allí. Ábrelo desde allí y vuelve aquí.',
  denied: 'Tu navegador no deja que esta página muestre avisos.',
  deniedMore:
    'Puedes permitirlo en los ajustes del navegador para esta página, y probar otra vez aquí.',
  noService: 'Tu navegador no le dio una dirección a este dispositivo. Prueba más tarde.',
  hostOff:
    'Aquí no se avisa a nadie fuera de Herewith. Así lo ha decidido quien lleva este Herewith.',
  fewTraces: 'Con pocas huellas no llega ningún aviso.',
  fewTracesMore: 'Un aviso es una huella, y entonces Herewith se cierra por sí solo.',
  tellNow: 'Avisar ahora',
  tellNowHint:
    'Entonces les llega un aviso enseguida a quienes lo quieren así, y puede despertar a alguien. Funciona unas pocas veces al día. Si no lo marcas, cada persona se entera a sus horas, si quiere que le avisen.',
}
