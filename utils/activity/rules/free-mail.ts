/**
 * Mail domains where anybody can have an address: sharing one does not make two people colleagues. If a domain is
 * missing here, one rule is off for reps with such an address; nothing else happens.
 */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com
  outlook.com hotmail.com live.com msn.com passport.com
  hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.se
  outlook.fr outlook.de outlook.es outlook.it live.co.uk live.fr live.nl live.se live.de live.it
  yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca
  yahoo.co.in yahoo.com.br yahoo.co.jp
  icloud.com me.com mac.com aol.com
  gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr web.de freenet.de t-online.de mail.de posteo.de
  mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.com hey.com fastmail.com fastmail.fm
  zoho.com zohomail.com mail.com email.com hushmail.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr
  telia.com bredband.net comhem.se spray.se tele2.se
  ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl upcmail.nl casema.nl telenet.be skynet.be
  libero.it virgilio.it tiscali.it alice.it bluewin.ch
  btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com
  yandex.com yandex.ru mail.ru bk.ru list.ru inbox.ru rambler.ru
  qq.com 163.com 126.com sina.com foxmail.com naver.com daum.net hanmail.net
  uol.com.br bol.com.br terra.com.br rediffmail.com wp.pl o2.pl onet.pl interia.pl seznam.cz`.split(
    /\s+/,
  ),
);

/** True if an address at `domain` (lower case) does not tell where its owner works. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
