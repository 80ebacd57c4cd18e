import { createHash } from 'node:crypto';
import type { DailySheet } from '../casework/notice/index.js';

const style = `
@page { size: A4; margin: 18mm 15mm 16mm; @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; } }
body { font: 10.5pt/1.5 "Songti SC", SimSun, "Noto Serif CJK SC", serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; padding: 6mm 0; }
h1 { font-size: 18pt; text-align: center; margin: 0 0 2mm; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
.about { display: flex; justify-content: space-between; border-bottom: 1.5pt solid #000; padding-bottom: 1.5mm; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .5pt solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; }
.counts { width: auto; min-width: 70mm; }
.figure { text-align: right; white-space: nowrap; }
.short { white-space: nowrap; }
.note { font-size: 9pt; }
.signature { display: flex; justify-content: flex-end; gap: 45mm; margin-top: 12mm; padding-right: 30mm; break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
`;

/** Nothing runs and nothing is fetched; the one style is known by its digest. */
export const sheetPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
const dayAndClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)!};`);

/** 每日清单 as a page that prints on A4 in black and white; it names no party. */
export function sheetPage(sheet: DailySheet, { day, organName, printedAt }: { day: string; organName: string; printedAt: Date }): string {
  const [year, month, date] = day.split('-');
  const counts = sheet.counts.map(({ meaning, count }) => `<tr><td>${escaped(meaning)}</td><td class="figure">${count}</td></tr>`).join('\n');
  const rows = sheet.events.map(({ at, meaning, number, organ }, index) => `<tr><td class="figure">${index + 1}</td><td class="short">${clock.format(at)}</td><td class="short">${escaped(meaning)}</td><td>${escaped(number)}</td><td>${escaped(organ)}</td></tr>`).join('\n');
  const cutOff = sheet.isCutOff ? '<p class="note">当日事件过多，只统计到前 10000 条；全部事件请用接口 events 读取。</p>' : '';
  const unlisted = sheet.unlisted > 0 ? `<p class="note">另有案件事件 ${sheet.unlisted} 条未列出，请用接口 events 读取。</p>` : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>每日清单 ${day}</title><meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body>
<h1>每日清单</h1>
<div class="about"><span>${escaped(organName)}</span><span>${Number(year)}年${Number(month)}月${Number(date)}日</span><span>打印时间 ${dayAndClock.format(printedAt)}</span></div>
<h2>一、当日事件数</h2>
${counts === '' ? '<p>当日没有本机关可见的事件。</p>' : `<table class="counts"><thead><tr><th>事件类型</th><th class="figure">条数</th></tr></thead><tbody>\n${counts}\n</tbody></table>`}
${cutOff}
<h2>二、案件事件</h2>
${rows === '' ? '<p>当日没有本机关可见的案件事件。</p>' : `<table><thead><tr><th class="figure">序号</th><th class="short">入库</th><th>事件类型</th><th>文号</th><th>机关</th></tr></thead><tbody>\n${rows}\n</tbody></table>`}
${unlisted}
<p class="note">按入库时间（北京时间）和本机关权限列出，不含当事人姓名、名称和证件号码；详情请凭文号登录查询。</p>
<div class="signature"><span>核对人：</span><span>日期：</span></div>
</body></html>
`;
}
