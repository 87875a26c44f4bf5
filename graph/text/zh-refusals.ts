import type { enRefusals } from './en-findings.js'

const resave = '请用 Excel 或 LibreOffice 打开，以新名称另存为 .xlsx 后发送。'
const trim = '请删除不属于表格的内容（带格式的空行、图片、粘贴的数据）后重新发送。'
const ownForm = '如果是贵公司自有的表格，请为它建立表单配置：见 docs/profiles.md 或页面上的“表单配置”。'

/**
 * What was found, where, and what to do, by refusal code. In English the service says it itself, in more detail where
 * a file is damaged; here it is said from the reason's parameters.
 */
export const zhRefusalDetails: Readonly<Record<keyof typeof enRefusals, string>> = {
  emptyFile: '文件为空。请重新发送。',
  notAWorkbook: '这[是{fileKind}，]不是 Excel 工作簿[（内有 {files} 个文件）][，例如 {example}]。[{mend}]',
  damagedText:
    '第 {row} 行含有 NUL 字节，文本中不会出现：文件在传输途中损坏，或名为文本而实非文本。请将清单重新另存为 CSV（UTF-8）后发送。',
  notAZip: '这[是{fileKind}，]不是 Excel 工作簿。[{mend}]',
  encrypted: '文件无法打开[：{protection}]。请解除保护（Excel：文件 → 信息 → 保护工作簿）后重新发送。',
  oldExcel: '这是 Excel 97–2003 格式（.xls）的工作簿。请用 Excel 或 LibreOffice 打开，另存为 .xlsx 后发送。',
  binaryWorkbook: '这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后发送。',
  truncated: '文件在传输途中被截断。请重新发送。',
  tooLarge: `文件超出读取上限。${trim}`,
  zipBomb: `[{part} ]解压后大小异常，该文件未被解压。${resave}`,
  doctype: `[{part} ]含有文档类型声明，其中可能藏有攻击，因此不读取。${resave}`,
  tooManyRows: `工作表[“{sheet}”]超过[ {limit} ]行上限。请删除最后一条记录以下的行（包括只有格式的空行）后重新发送。`,
  brokenPart: `文件已损坏[：{where}]。${resave}`,
  tooSlow: `读取时间过长，已终止。${trim}`,
  unsupportedTemplate: '这是 {template} {version}；可读取的有 {supported}。请向供应商索取其中之一。',
  unsupportedVersion: '这是 {template} {version}；可读取的有 {supported}。请向供应商索取其中之一。',
  unknownTemplate: `该工作簿不是可读取的申报模板。可读取的有 {supported}。${ownForm}`,
  twoForms:
    '工作簿中有两份表格：工作表“{sheet}”上的 {template} 和工作表“{otherSheet}”上的 {otherTemplate}。以哪份为准不应由读取程序猜测。请各用一个工作簿发送，与其模板一致。',
  sheetRenamed:
    '工作表“{sheet}”有 {template} 的标题，但在模板中它名为“Declaration”。工作表按名称查找：请将所有工作表改回模板中的名称后重新发送。',
  layoutMoved:
    '工作表“{sheet}”中，[“{label}”位于 {found}；在模板中位于 {expected}][{blank} 为空，而模板在此处有标签]。说明插入或删除了行或列，单元格位置已不可信。请撤销改动，或将答案抄入未改动的模板后发送。',
  emptyForm:
    '这是未填写的 {template} {version}：没有公司名称，也没有回答任何矿产问题。请填写后重新发送。如果已经填写，那么这是另一份副本。',
  unknownList: `没有任何清单的标题行是[“{headers}”]这样的。可读的清单见 docs/lists.md。${ownForm}`,
  columnMissing:
    '还不是完整的清单。最接近的是 {list}；缺少列：{missing}[（第 {row} 行）]。见 docs/lists.md。',
  twoLists:
    '表头同时属于两种清单：{list}（{columns}）和 {otherList}（{otherColumns}）。请各用一个文件发送，并去掉另一种清单的列。见 docs/lists.md。',
  emptyList: '清单没有数据行。',
  noRowReadable:
    '这份 {list} 清单的 {rows} 行都无法读取：{cells}。请改正这些及类似的单元格（若某列被误认，请改表头）后重新发送。见 docs/lists.md。',
  listTooLarge: '清单超出读取上限。请拆分后发送。',
  quoteNotClosed: '有引号未闭合。请改正后重新发送。',
  listJsonInvalid: '此 JSON 不是 CAHRA 名单。见 docs/lists.md。',
  profileDoesNotFit:
    '按识别标记，这是配置 {profile}（第 {revision} 版）的表单，但缺少：{lacking}。请索取原样的表单，或修改配置。',
  profilesAlike: '配置 {profiles} 的识别标记都符合该工作簿：请为其中一个添加另一张表单没有的标记。',
  isList: '这是清单（{list}）。清单按列标题识别，不由表单配置读取；请作为普通文件上传。',
  notFound: '处理该文件所需的内容已不存在，例如已存储的文件。请重新发送。',
  invalidInput: '文件已读取，但其内容无法使用。请改正后重新发送。',
  conflict: '另一个进程或更改正占用所需内容。文件已保留，请稍后重试。',
  impossibleDecision: '文件中的决定不可能成立，因此未采用。',
  limitExceeded: '处理该文件时服务多次中断，或文件超出处理上限，因此不再自动重试。请拆分文件后重新发送。',
  engineUnavailable: '数据文件夹或数据库无法使用：磁盘已满、没有权限或被占用。请解决后重试；原因见服务日志。',
  internal: '文件无法处理；原因见服务日志。',
}
