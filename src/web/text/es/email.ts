import type { emailEn } from '../en/email.ts'
import type { Spoken } from '../spoken.ts'

export const emailEs: Spoken<typeof emailEn> = {
  title: 'Por correo',
  rowHint: 'Un correo a tu dirección, o ninguno',
  lead: 'Puede llegarte un correo cuando quizá algo te espera. Está apagado hasta que lo enciendas, y es para todos tus dispositivos.',
  isOff: 'No te llega ningún correo.',
  saysAlways: 'Dice siempre lo mismo:',
  noticeSubject: 'Un recordatorio',
  notice: 'Pediste un recordatorio. Mira cuando te venga bien.',
  saysNever:
    'Nunca dice quién, qué ni en qué círculo. Llega como mucho una vez al día, o enseguida si lo eliges abajo.',
  seen: 'Antes de dar una dirección',
  seenBy:
    'Quien lleva este Herewith puede ver esta dirección, y los servicios de correo del camino también. Ven además cuándo te espera algo.',
  seenByReader:
    'Quien lee tu correo ve también estos correos. Si es alguien que te da miedo, deja esto apagado. El remitente y el correo con el código pueden mostrar de dónde vienen.',
  seenStop:
    'Con cada correo se puede decir «nunca más». También puede hacerlo quien lee tu correo, y entonces ya no llega ninguno.',
  few: 'Aquí has elegido pocas huellas. Un correo es una huella en tu buzón.',
  address: 'Tu dirección de correo',
  addressHint: 'Que solo tú leas lo que llega allí.',
  named: 'Poner Herewith en el correo',
  namedHint: 'Entonces lleva su nombre y un enlace. Si no, no los lleva.',
  sendCode: 'Envíame un código',
  asked: (address: string) =>
    `Has pedido un código. Si ${address} acepta correo de aquí, llega pronto.`,
  askedHint:
    'Puede tardar unos minutos. Mira también en el correo no deseado. A una dirección van tres códigos al día como mucho. Y ninguno si allí no quieren correo de aquí.',
  code: 'El código del correo',
  codeHint: 'Ocho dígitos. Sirve durante una hora.',
  codeWrong: 'Ese no es el código, o ya pasó su hora. Tras cinco intentos hace falta uno nuevo.',
  confirm: 'Encender',
  again: 'Enviar un código nuevo',
  takeBack: 'Quitar mi dirección',
  isOn: (address: string) => `Los correos van a ${address}.`,
  failed: 'No se pudo enviar el último correo.',
  failedMore:
    'Se intenta de nuevo durante un día. Después no llega nada hasta que se diga algo nuevo. No tienes que hacer nada.',
  codeFailed: 'No se pudo enviar el código.',
  codeFailedMore: 'Prueba más tarde, o con otra dirección.',
  refused: (address: string) => `${address} no acepta correo. Ya no va nada allí.`,
  refusedMore: 'Quizá se escribió mal. Puedes dar una dirección otra vez.',
  stopped: 'Alguien que lee tu correo dijo que no debe llegar ninguno más.',
  stoppedMore: 'Ya no va nada allí, y aquí se olvidó la dirección. Puedes dar otra.',
  neverTitle: 'Ningún correo más',
  neverLead:
    'Alguien dio tu dirección para que llegue un correo allí. Puedes decir que no llegue ninguno más.',
  neverAsk:
    'Entonces nadie de aquí puede hacer que llegue un correo a esta dirección. Para eso no se guarda la dirección, solo una señal que nadie puede leer.',
  neverYes: 'Ningún correo más a esta dirección',
  neverDone: 'De aquí ya no va ningún correo a esta dirección.',
  neverUndo: 'Permitirlo otra vez',
  neverUndone: 'Ya se puede enviar correo a esta dirección.',
  neverWrong: 'Este enlace no está entero.',
  neverWrongMore: 'Cópialo entero del correo, hasta el final, y ábrelo otra vez.',
}
