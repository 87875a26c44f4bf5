/**
 * The lists people have, column by column (INTERFACE, docs/lists.md): names, then usual synonyms, then Chinese.
 * Data, not code. Headers are compared without case, spaces, punctuation and width.
 */
import type { ListKind } from '../../graph/model.js'

export interface ListColumn {
  readonly name: string
  readonly isRequired: boolean
  readonly headers: readonly string[]
}

/** In order of recognition: the first list whose required columns are all there. */
export const listColumns: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  bom: columns(`
    product!: product number, product no, product id, product code, finished good, finished goods, fg, fg number, assembly, parent, parent part, top level, 产品, 产品编号, 产品型号, 产品料号, 成品, 成品料号, 成品编号, 父件, 父项
    product_name: product description, finished good name, parent name, 产品名称, 成品名称, 产品描述
    part!: part number, part no, pn, our part, our part number, internal part number, component, component number, material, material number, item, item number, child part, 物料, 物料号, 物料编号, 物料编码, 料号, 零件, 零件号, 零件编号, 部件, 部件号, 子件, 子项, 我方料号
    part_name: part description, component name, component description, material description, item description, description, 物料名称, 零件名称, 部件名称, 物料描述, 品名, 子件名称
    supplier: supplier id, supplier name, supplier number, supplier code, vendor, vendor id, vendor name, vendor number, vendor code, 供应商, 供应商名称, 供应商编号, 供应商编码, 供应商代码, 供方, 厂商
    supplier_part: supplier part number, supplier part no, supplier pn, vendor part, vendor part number, manufacturer part number, mpn, manufacturer part, 供应商料号, 供应商零件号, 供应商部件号, 供应商物料号, 供应商编码料号, 供方料号, 厂商料号, 制造商料号
    minerals: mineral, metals, metal, 3tg, 矿产, 矿物, 金属, 涉及矿产, 矿种
    valid_from: effective from, from, start date, start, valid since, 生效日期, 起始日期, 开始日期, 有效期起, 生效日
    valid_to: effective to, to, until, end date, end, valid until, expiry, 失效日期, 结束日期, 截止日期, 有效期止, 终止日期`),
  relations: columns(`
    buyer!: buyer id, buyer name, customer, customer name, customer id, purchaser, 买方, 采购方, 客户, 客户名称, 需方, 下游, 下游公司
    supplier!: supplier id, supplier name, seller, vendor, sub supplier, subsupplier, 供应商, 供应商名称, 供方, 卖方, 上游, 上游公司, 次级供应商
    buyer_part: buyer part number, customer part, customer part number, 买方料号, 客户料号, 采购方料号, 需方料号
    part: part number, part no, supplier part, supplier part number, supplier pn, seller part, pn, item, 料号, 物料号, 零件号, 供应商料号, 供方料号
    minerals: mineral, metals, metal, 矿产, 矿物, 金属, 矿种
    valid_from: effective from, from, start date, start, 生效日期, 起始日期, 开始日期, 有效期起
    valid_to: effective to, to, until, end date, end, valid until, 失效日期, 结束日期, 截止日期, 有效期止
    note: notes, comment, comments, remark, remarks, 备注, 说明, 注释`),
  'watch-list': columns(`
    list!: list id, list name, watch list, watchlist, 名单, 清单, 名单名称, 关注名单, 监控名单
    date!: list date, as of, listed on, date listed, effective date, 日期, 列入日期, 名单日期, 生效日期
    kind!: type, entity type, 类型, 类别, 种类, 对象类型
    id: entity id, cid, company id, identifier, 编号, 标识, 冶炼厂编号
    name: entity name, entity, 名称, 公司名称, 冶炼厂名称
    country: country code, 国家, 国家代码, 国家地区
    class: risk class, risk, risk type, risk category, category, 风险类别, 风险, 风险类型, 风险分类
    reason: cause, comment, note, program, 原因, 理由, 备注
    valid_to: until, end date, removed, removed on, delisted, 失效日期, 结束日期, 移除日期, 截止日期`),
  cahra: columns(`
    list!: list id, list name, 名单, 清单, 名单名称
    date!: list date, as of, edition, effective date, 日期, 名单日期, 生效日期, 列入日期
    country!: country code, country name, iso2, 国家, 国家代码, 国家地区, 国家名称
    region: area, province, state, subdivision, iso 3166 2, 地区, 区域, 省份, 省, 州
    regions_complete: regions complete, all regions, 地区完整, 区域完整, 地区是否完整
    confirmed: membership confirmed, 确认, 已确认, 是否确认
    minerals: mineral, metals, metal, 矿产, 矿物, 金属, 矿种
    reason: cause, why, comment, note, 原因, 理由, 备注
    valid_to: until, end date, removed, removed on, 失效日期, 结束日期, 移除日期, 截止日期`),
  'smelter-origins': columns(`
    cid!: smelter, smelter id, smelter identification, facility id, rmi id, smelter cid, 冶炼厂, 冶炼厂编号, 冶炼厂识别号, 冶炼厂识别码, 精炼厂编号
    mineral: metal, material, 矿产, 矿物, 金属, 矿种
    origin!: origins, country of origin, mine country, mining country, origin country, rcoi, 原产国, 原产地, 来源国, 来源, 矿产来源, 矿山国家, 产地
    region: province, state, mine region, area, 地区, 区域, 省份, 省, 州
    kind: origin kind, origin type, type, 类型, 类别, 来源类型
    date: as of, statement date, effective date, 日期, 生效日期, 声明日期
    source: reference, evidence, 依据, 出处, 资料来源, 数据来源`),
  'smelter-status': columns(`
    cid!: smelter, smelter id, smelter identification, facility id, rmi id, smelter cid, 冶炼厂, 冶炼厂编号, 冶炼厂识别号, 冶炼厂识别码, 精炼厂编号
    status!: rmap status, audit status, assessment status, conformance, conformance status, 状态, 审核状态, 评估状态, 认证状态, 合规状态
    date!: status date, as of, list date, assessment date, audit date, last audit date, 日期, 状态日期, 评估日期, 审核日期, 名单日期
    valid_to: valid until, expiry, expiry date, expires, expiration, re audit due, next assessment, 有效期, 有效期至, 失效日期, 到期日, 截止日期
    scheme: program, programme, assessment program, standard, 体系, 计划, 项目, 标准, 审核计划
    operation: operating, operational status, operation status, 运营, 运营状态, 经营状态, 生产状态
    eligibility: eligible, 资格, 资格状态
    source: reference, evidence, 依据, 出处, 资料来源, 数据来源`),
  smelters: columns(`
    cid!: smelter id, smelter identification, smelter identification number, facility id, rmi id, smelter cid, 冶炼厂编号, 冶炼厂识别号, 冶炼厂识别码, 精炼厂编号
    mineral!: metal, material, 矿产, 矿物, 金属, 矿种
    name!: smelter name, standard smelter name, standard name, facility name, smelter, 冶炼厂名称, 冶炼厂标准名称, 标准名称, 名称, 冶炼厂
    aliases: alias, also known as, aka, known alias, known aliases, other names, 别名, 曾用名, 其他名称
    country: smelter country, facility location country, country code, 国家, 国家代码, 冶炼厂国家, 所在国
    state: province, state province, smelter state province, region, 省, 州, 省份, 省州
    city: smelter city, town, 城市, 市
    date: as of, list date, 日期, 名单日期
    retired: retired on, removed, removed on, end date, 停用日期, 退出日期, 移除日期
    successor: successor cid, replaced by, merged into, 继任, 继任者, 替代编号, 取代者`),
  suppliers: columns(`
    supplier!: supplier id, supplier number, supplier no, supplier code, vendor, vendor id, vendor number, vendor code, company id, id, 供应商, 供应商编号, 供应商编码, 供应商代码, 供应商号, 公司编号
    name!: supplier name, vendor name, company name, company, legal name, 供应商名称, 公司名称, 名称, 企业名称, 单位名称, 供应商全称
    local_name: native name, name local language, chinese name, 本地名称, 中文名称, 当地名称, 中文名
    aliases: alias, also known as, aka, other names, former names, 别名, 曾用名, 简称, 其他名称
    country: country code, 国家, 国家代码, 国家地区, 所在国
    unique_id: unique identifier, company unique id, duns, duns number, d u n s, vat, tax id, lei, 唯一标识, 唯一编号, 统一社会信用代码, 税号
    email: e mail, email address, contact email, mail, 邮箱, 电子邮箱, 邮件, 联系邮箱
    contact: contact name, contact person, 联系人, 联系人姓名`),
}

/** Header texts as they are compared. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** `name!: synonym, synonym` per line; `!` marks a required column. */
function columns(text: string): readonly ListColumn[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', synonyms = ''] = line.trim().split(':')
      const name = title.replace('!', '')
      return {
        name,
        isRequired: title.endsWith('!'),
        headers: [name, ...synonyms.split(',')].map(foldHeader).filter((header) => header !== ''),
      }
    })
}
