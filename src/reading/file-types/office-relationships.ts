import { isHarmlessAddress } from './harmless-address.ts';
import type { OfficeFault } from './office-fault.ts';

/** What parts plain documents have, by the end of the type of a relationship (ECMA-376, part 1, 11 to 15; MS-DOCX, MS-XLSX and MS-PPTX). */
const plainTypes = new Set(
  `officedocument core-properties extended-properties extendedproperties custom-properties thumbnail signature origin
  settings styles fonttable font websettings theme themeoverride numbering header footer footnotes endnotes comments
  commentsextended commentsextensible commentsids people glossarydocument styleswitheffects styleswithteffects intelligence
  documenttasks customxml customxmlprops image hdphoto hyperlink chart chartex chartstyle chartcolorstyle chartusershapes
  diagramdata diagramlayout diagramquickstyle diagramcolors diagramdrawing drawing vmldrawing package printersettings
  worksheet chartsheet sharedstrings sheetmetadata calcchain table tablesinglecells xmlmaps pivottable pivotcachedefinition
  pivotcacherecords slicer slicercache timeline timelinecache ctrlprop customproperty threadedcomment person usernames
  revisionheaders revisionlog workbookmetadata namedsheetview namedsheetviews featurepropertybag rdrichvalue
  rdrichvaluestructure rdrichvaluetypes rdsupportingpropertybag rdsupportingpropertybagstructure richvaluerel richstyles
  rdarray classificationlabels slide slidelayout slidemaster notesslide notesmaster handoutmaster presprops viewprops
  tablestyles tags commentauthors authors slideupdateinfo revisioninfo changesinfo media audio video`.split(
    /\s+/,
  ),
);
/** Of these, what is no XML. */
const dataTypes = new Set(
  'thumbnail origin font image hdphoto package printersettings customproperty workbookmetadata media audio video'.split(
    ' ',
  ),
);
const macroTypes = new Set(
  `vbaproject wordvbadata xlmacrosheet xlintlmacrosheet dialogsheet control activexcontrolbinary keymapcustomizations
  attachedtoolbars extensibility usercustomization webextension webextensiontaskpanes`.split(/\s+/),
);
const loadingTypes = new Set(
  'externallink connections querytable volatiledependencies attachedtemplate subdocument mailmergesource frame'.split(
    ' ',
  ),
);

/** What a relationship of a document brings into it (ECMA-376, part 2, 9.3). */
export function faultOfRelationship(attributes: ReadonlyMap<string, string>): OfficeFault | undefined {
  const target = attributes.get('Target') ?? '';
  const type = attributes.get('Type')?.split('/').at(-1)?.toLowerCase() ?? '';
  if ((attributes.get('TargetMode') ?? 'Internal') !== 'Internal') {
    if (type === 'hyperlink') return isHarmlessAddress(target) ? undefined : { kind: 'leads', target };
    // A part of a letter, which a letter has with it.
    return type === 'image' && /^cid:/i.test(target) ? undefined : { kind: 'loads', target };
  }
  if (/^[^/?#]*:|^\/\/|\\/.test(target)) return { kind: 'loads', target };
  if (macroTypes.has(type)) return { kind: 'macros' };
  if (loadingTypes.has(type)) return { kind: 'loads', target };
  const isPlain = plainTypes.has(type) && (dataTypes.has(type) || /\.(?:xml|vml)(?:#|$)|^#/i.test(target));
  return isPlain ? undefined : { kind: 'holds', target };
}
