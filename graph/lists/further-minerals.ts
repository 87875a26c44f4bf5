import { mineral, type MineralRecord } from './mineral-record.js'

/**
 * Minerals that suppliers name where a form leaves it to them, after the European and US lists of critical raw
 * materials. Symbols of one letter are left out: they stand for other things in people's lists.
 */
export const furtherMinerals: readonly MineralRecord[] = [
  mineral(
    'Sb',
    'Antimony | 锑 | アンチモン | 안티모니 | Antimoine | Antimônio | Antimon | Antimonio | Antimonio | Antimon',
    '銻 | 안티몬 | stibnite | antimónio',
  ),
  mineral(
    'As',
    'Arsenic | 砷 | ヒ素 | 비소 | Arsenic | Arsênio | Arsen | Arsénico | Arsenico | Arsenik',
    '砒素',
  ),
  mineral(
    '',
    'Barite | 重晶石 | 重晶石 | 중정석 | Barytine | Barita | Baryt | Barita | Barite | Barit',
    'baryte | barytes | barium sulfate',
  ),
  mineral(
    'Be',
    'Beryllium | 铍 | ベリリウム | 베릴륨 | Béryllium | Berílio | Beryllium | Berilio | Berillio | Berilyum',
    '鈹 | beryl',
  ),
  mineral(
    'Bi',
    'Bismuth | 铋 | ビスマス | 비스무트 | Bismuth | Bismuto | Bismut | Bismuto | Bismuto | Bizmut',
    '鉍',
  ),
  mineral(
    '',
    'Boron | 硼 | ホウ素 | 붕소 | Bore | Boro | Bor | Boro | Boro | Bor',
    'borates | borate | 硼酸盐',
  ),
  mineral('Ce', 'Cerium | 铈 | セリウム | 세륨 | Cérium | Cério | Cer | Cerio | Cerio | Seryum', '鈰'),
  mineral(
    'Cr',
    'Chromium | 铬 | クロム | 크로뮴 | Chrome | Cromo | Chrom | Cromo | Cromo | Krom',
    '鉻 | 크롬 | chrome ore | chromite',
  ),
  mineral(
    '',
    'Diamond | 钻石 | ダイヤモンド | 다이아몬드 | Diamant | Diamante | Diamant | Diamante | Diamante | Elmas',
    'diamonds | 金刚石 | 鑽石',
  ),
  mineral(
    'Dy',
    'Dysprosium | 镝 | ジスプロシウム | 디스프로슘 | Dysprosium | Disprósio | Dysprosium | Disprosio | Disprosio | Disprozyum',
    '鏑',
  ),
  mineral(
    '',
    'Fluorspar | 萤石 | 蛍石 | 형석 | Spath fluor | Fluorita | Flussspat | Fluorita | Fluorite | Florit',
    'fluorite | 氟石 | espato flúor',
  ),
  mineral('Ga', 'Gallium | 镓 | ガリウム | 갈륨 | Gallium | Gálio | Gallium | Galio | Gallio | Galyum', '鎵'),
  mineral(
    'Ge',
    'Germanium | 锗 | ゲルマニウム | 저마늄 | Germanium | Germânio | Germanium | Germanio | Germanio | Germanyum',
    '鍺 | 게르마늄',
  ),
  mineral(
    'Hf',
    'Hafnium | 铪 | ハフニウム | 하프늄 | Hafnium | Háfnio | Hafnium | Hafnio | Afnio | Hafniyum',
    '鉿',
  ),
  mineral('In', 'Indium | 铟 | インジウム | 인듐 | Indium | Índio | Indium | Indio | Indio | İndiyum', '銦'),
  mineral(
    'Fe',
    'Iron | 铁 | 鉄 | 철 | Fer | Ferro | Eisen | Hierro | Ferro | Demir',
    '鐵 | iron ore | 铁矿 | 铁矿石 | 鉄鉱石 | steel | 钢 | 鋼 | minerai de fer | Eisenerz',
  ),
  mineral(
    'La',
    'Lanthanum | 镧 | ランタン | 란타넘 | Lanthane | Lantânio | Lanthan | Lantano | Lantanio | Lantan',
    '鑭 | 란타늄',
  ),
  mineral(
    'Pb',
    'Lead | 铅 | 鉛 | 납 | Plomb | Chumbo | Blei | Plomo | Piombo | Kurşun',
    '鉛矿 | galena | 方铅矿',
  ),
  mineral(
    'Mg',
    'Magnesium | 镁 | マグネシウム | 마그네슘 | Magnésium | Magnésio | Magnesium | Magnesio | Magnesio | Magnezyum',
    '鎂 | magnesite | 菱镁矿',
  ),
  mineral(
    'Hg',
    'Mercury | 汞 | 水銀 | 수은 | Mercure | Mercúrio | Quecksilber | Mercurio | Mercurio | Cıva',
    '水银',
  ),
  mineral(
    'Mo',
    'Molybdenum | 钼 | モリブデン | 몰리브데넘 | Molybdène | Molibdênio | Molybdän | Molibdeno | Molibdeno | Molibden',
    '鉬 | 몰리브덴 | moly',
  ),
  mineral(
    'Nd',
    'Neodymium | 钕 | ネオジム | 네오디뮴 | Néodyme | Neodímio | Neodym | Neodimio | Neodimio | Neodimyum',
    '釹 | ネオジウム',
  ),
  mineral(
    'Nb',
    'Niobium | 铌 | ニオブ | 나이오븀 | Niobium | Nióbio | Niob | Niobio | Niobio | Niyobyum',
    '鈮 | 니오븀 | columbium | pyrochlore',
  ),
  mineral(
    'Os',
    'Osmium | 锇 | オスミウム | 오스뮴 | Osmium | Ósmio | Osmium | Osmio | Osmio | Osmiyum',
    '鋨',
  ),
  mineral(
    '',
    'Phosphate Rock | 磷矿 | リン鉱石 | 인광석 | Phosphate naturel | Rocha fosfática | Phosphatgestein | Roca fosfórica | Fosforite | Fosfat kayası',
    'phosphate | phosphates | phosphorus | 磷矿石 | 磷',
  ),
  mineral(
    'Pr',
    'Praseodymium | 镨 | プラセオジム | 프라세오디뮴 | Praséodyme | Praseodímio | Praseodym | Praseodimio | Praseodimio | Praseodimyum',
    '鐠',
  ),
  mineral('Re', 'Rhenium | 铼 | レニウム | 레늄 | Rhénium | Rênio | Rhenium | Renio | Renio | Renyum', '錸'),
  mineral(
    'Sm',
    'Samarium | 钐 | サマリウム | 사마륨 | Samarium | Samário | Samarium | Samario | Samario | Samaryum',
    '釤',
  ),
  mineral(
    'Sc',
    'Scandium | 钪 | スカンジウム | 스칸듐 | Scandium | Escândio | Scandium | Escandio | Scandio | Skandiyum',
    '鈧',
  ),
  mineral(
    'Se',
    'Selenium | 硒 | セレン | 셀레늄 | Sélénium | Selênio | Selen | Selenio | Selenio | Selenyum',
    '',
  ),
  mineral(
    'Si',
    'Silicon | 硅 | ケイ素 | 규소 | Silicium | Silício | Silizium | Silicio | Silicio | Silisyum',
    '矽 | シリコン | 실리콘 | silicon metal | 金属硅 | quartz | silica | 石英',
  ),
  mineral(
    'Sr',
    'Strontium | 锶 | ストロンチウム | 스트론튬 | Strontium | Estrôncio | Strontium | Estroncio | Stronzio | Stronsiyum',
    '鍶',
  ),
  mineral(
    '',
    'Talc | 滑石 | タルク | 활석 | Talc | Talco | Talk | Talco | Talco | Talk',
    'steatite | soapstone',
  ),
  mineral(
    'Te',
    'Tellurium | 碲 | テルル | 텔루륨 | Tellure | Telúrio | Tellur | Telurio | Tellurio | Tellür',
    '',
  ),
  mineral(
    'Tb',
    'Terbium | 铽 | テルビウム | 터븀 | Terbium | Térbio | Terbium | Terbio | Terbio | Terbiyum',
    '鋱',
  ),
  mineral(
    'Ti',
    'Titanium | 钛 | チタン | 타이타늄 | Titane | Titânio | Titan | Titanio | Titanio | Titanyum',
    '鈦 | 티타늄 | ilmenite | rutile | titanium dioxide | 钛铁矿',
  ),
  mineral(
    '',
    'Vanadium | 钒 | バナジウム | 바나듐 | Vanadium | Vanádio | Vanadium | Vanadio | Vanadio | Vanadyum',
    '釩',
  ),
  mineral(
    '',
    'Yttrium | 钇 | イットリウム | 이트륨 | Yttrium | Ítrio | Yttrium | Itrio | Ittrio | İtriyum',
    '釔',
  ),
  mineral(
    'Zr',
    'Zirconium | 锆 | ジルコニウム | 지르코늄 | Zirconium | Zircônio | Zirkonium | Circonio | Zirconio | Zirkonyum',
    '鋯 | zircon | 锆石',
  ),
]
