import type { Profile } from '../../ingest/profiles/profile.js'
import { houseFormEdition } from './house-form.js'

/** How the sample's house form is read: every label in both its languages (docs/profiles.md explains each field). */
export const exampleProfile: Profile = {
  id: 'calder-minerals-form',
  revision: 1,
  name: 'Calder minerals form',
  languages: ['zh', 'en'],
  fingerprint: {
    sheets: [
      { en: 'Supplier', zh: '供应商' },
      { en: 'Minerals', zh: '矿产' },
    ],
    labels: [{ text: houseFormEdition }],
  },
  company: {
    sheet: { en: 'Supplier', zh: '供应商' },
    fields: {
      companyName: { label: { en: 'Company', zh: '公司名称' }, required: true },
      scope: { label: { en: 'Declared for', zh: '申报范围' }, required: true },
      scopeDescription: { label: { en: 'Namely', zh: '范围说明' } },
      contactName: { label: { en: 'Contact', zh: '联系人' }, required: true },
      contactEmail: { label: { en: 'E-mail', zh: '邮箱' }, required: true },
      contactPhone: { label: { en: 'Telephone', zh: '电话' } },
      authorizerName: { label: { en: 'Approved by', zh: '批准人' } },
      authorizerEmail: { label: { en: "Approver's e-mail", zh: '批准人邮箱' } },
      effectiveDate: { label: { en: 'Date', zh: '日期' }, required: true },
    },
  },
  scope: {
    words: {
      A: { en: 'Whole company', zh: '全公司' },
      B: { en: 'Listed products', zh: '所列产品' },
      C: { en: 'Other', zh: '其他' },
    },
  },
  answers: {
    Yes: { en: 'Yes', zh: ['是', '有'] },
    No: { en: 'No', zh: ['否', '无'] },
    Unknown: { en: ['Unknown', 'Not sure'], zh: ['不清楚', '未知'] },
    'Greater than 90%': { en: 'Over 90%', zh: '九成以上' },
    'Greater than 75%': { en: 'Over 75%', zh: '七成五以上' },
    'Greater than 50%': { en: 'Over 50%', zh: '五成以上' },
    '50% or less': { en: 'Up to 50%', zh: '五成及以下' },
    None: { en: 'None', zh: '没有' },
  },
  tables: [
    {
      sheet: { en: 'Minerals', zh: '矿产' },
      minerals: 'down',
      heading: { en: 'Mineral', zh: '矿产' },
      questions: [
        { role: 'used', heading: { en: 'Used in products?', zh: '产品中是否使用' }, required: true },
        { role: 'remains', heading: { en: 'Left in the product?', zh: '成品中是否含有' }, required: true },
        {
          role: 'covered',
          heading: { en: 'From the DRC region?', zh: '是否来自刚果（金）及周边' },
          required: true,
        },
        { role: 'cahra', heading: { en: 'From other risk areas?', zh: '是否来自其他高风险地区' } },
        { role: 'recycled', heading: { en: 'All recycled?', zh: '是否全部为再生料' } },
        { role: 'response', heading: { en: 'Suppliers that answered', zh: '已答复供应商比例' } },
        {
          role: 'allIdentified',
          heading: { en: 'All smelters known?', zh: '冶炼厂是否全部查明' },
          required: true,
        },
        {
          role: 'allReported',
          heading: { en: 'All smelters listed?', zh: '冶炼厂是否全部列出' },
          required: true,
        },
      ],
    },
  ],
  smelterList: {
    sheet: { en: 'Smelters', zh: '冶炼厂' },
    required: true,
    columns: {
      mineral: { header: { en: 'Metal', zh: '金属' }, required: true },
      id: { header: { en: 'RMI number', zh: 'RMI编号' }, required: true },
      name: { header: { en: 'Smelter', zh: '冶炼厂' }, required: true },
      country: { header: { en: 'Located in', zh: '所在国' } },
      origin: { header: { en: 'Mined in', zh: '矿产来源国' }, required: true },
      recycled: { header: { en: '100% recycled', zh: '全部再生' } },
    },
    words: {
      notIdentified: { en: 'Not known yet', zh: '尚未查明' },
      notListed: { en: 'On no list', zh: '不在名录' },
    },
  },
  smelterReference: {
    sheet: { en: 'Known smelters', zh: '参考名录' },
    columns: {
      mineral: { header: { en: 'Metal', zh: '金属' } },
      alias: { header: { en: 'Also called', zh: '别名' } },
      name: { header: { en: 'Smelter', zh: '冶炼厂' } },
      country: { header: { en: 'Country', zh: '国家' } },
      cid: { header: { en: 'RMI number', zh: 'RMI编号' } },
    },
  },
  productList: {
    sheet: { en: 'Products', zh: '产品' },
    columns: {
      number: { header: { en: 'Part number', zh: '料号' }, required: true },
      name: { header: { en: 'Name', zh: '名称' } },
    },
  },
}
