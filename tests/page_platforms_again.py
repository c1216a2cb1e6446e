"""More systems for `page_platforms`: forums, editors' plug-ins, journals, registers of law, static generators, books."""

# ruff: noqa: ISC004, E501  # because markup is printed as systems print it

PLATFORMS = {
    "jetpack markdown": (
        '<p>Trade grew.<sup id="fnref-77-1"><a href="#fn-77-1" class="jetpack-footnote" title="Read footnote.">1</a></sup> It fell.<sup id="fnref-77-2"><a href="#fn-77-2" class="jetpack-footnote">2</a></sup></p>',
        '<div class="footnotes"><hr/><ol><li id="fn-77-1">{one}&#160;<a href="#fnref-77-1" title="Return to main content.">&#8617;</a></li><li id="fn-77-2">{two}&#160;<a href="#fnref-77-2">&#8617;</a></li></ol></div>',
    ),
    "discourse": (
        '<p>Trade grew.<sup class="footnote-ref"><a href="#footnote-99-1" id="footnote-ref-99-1">[1]</a></sup> It fell.<sup class="footnote-ref"><a href="#footnote-99-2" id="footnote-ref-99-2">[2]</a></sup></p>',
        '<hr class="footnotes-sep"><ol class="footnotes-list"><li id="footnote-99-1" class="footnote-item"><p>{one} <a href="#footnote-ref-99-1" class="footnote-backref">↩︎</a></p></li><li id="footnote-99-2" class="footnote-item"><p>{two} <a href="#footnote-ref-99-2" class="footnote-backref">↩︎</a></p></li></ol>',
    ),
    "gitlab": (
        '<p dir="auto">Trade grew.<sup class="footnote-ref"><a href="#fn-1-2717" id="fnref-1-2717" data-footnote-ref>1</a></sup> It fell.<sup class="footnote-ref"><a href="#fn-b-2717" id="fnref-b-2717" data-footnote-ref>2</a></sup></p>',
        '<section data-footnotes class="footnotes"><ol><li id="fn-1-2717"><p>{one} <a href="#fnref-1-2717" data-footnote-backref data-footnote-backref-idx="1" aria-label="Back to reference 1" class="footnote-backref"><gl-emoji title="leftwards arrow with hook" data-name="leftwards_arrow_with_hook">↩</gl-emoji></a></p></li><li id="fn-b-2717"><p>{two} <a href="#fnref-b-2717" class="footnote-backref"><gl-emoji>↩</gl-emoji></a></p></li></ol></section>',
    ),
    "multimarkdown": (
        '<p>Trade grew.<a href="#fn1" id="fnref1" title="see footnote" class="footnote">[1]</a> It fell.<a href="#fn2" id="fnref2" title="see footnote" class="footnote">[2]</a></p>',
        '<div class="footnotes">\n<hr />\n<ol>\n\n<li id="fn1">\n<p>{one} <a href="#fnref1" title="return to body" class="reversefootnote">&#160;&#8617;&#xFE0E;</a></p>\n</li>\n\n<li id="fn2">\n<p>{two} <a href="#fnref2" title="return to body" class="reversefootnote">&#160;&#8617;</a></p>\n</li>\n\n</ol>\n</div>',
    ),
    "quarto": (
        '<p>Trade grew.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> It fell.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>',
        '<div id="quarto-appendix" class="default"><section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><h2 class="anchored quarto-appendix-heading">Footnotes</h2>\n<ol>\n<li id="fn1"><p>{one}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>\n<li id="fn2"><p>{two}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li>\n</ol>\n</section></div>',
    ),
    "quarto, in the margin": (
        '<p>Trade grew.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> It fell.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><div class="no-row-height column-margin column-container"><div id="fn1"><p><sup>1</sup>&nbsp;{one}</p></div><div id="fn2"><p><sup>2</sup>&nbsp;{two}</p></div></div>',
        '',
    ),
    "openedition": (
        '<p class="texte"><span class="paranumber">1</span>Trade grew.<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a> It fell.<a class="footnotecall" id="bodyftn2" href="#ftn2">2</a></p>',
        '<div class="section" id="notes"><h2 class="section"><span class="text">Notes</span></h2><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a> {one}</p><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn2" href="#bodyftn2">2</a> {two}</p></div>',
    ),
    "publisher of journals": (
        '<p>Trade grew.<sup><a data-track="click" data-test="citation-ref" aria-label="Reference 1" title="{ONE}" href="/articles/s77#ref-CR1" id="ref-link-section-d1">1</a></sup> It fell.<sup><a data-track="click" href="/articles/s77#ref-CR2" id="ref-link-section-d2">2</a></sup></p>',
        '<section aria-labelledby="Bib1" data-title="References"><div class="c-article-section" id="Bib1-section"><h2 class="c-article-section__title" id="Bib1">References</h2><div data-container-section="references"><ol class="c-article-references" data-track-component="outbound reference"><li class="c-article-references__item" data-counter="1."><p class="c-article-references__text" id="ref-CR1">{one}</p></li><li class="c-article-references__item" data-counter="2."><p class="c-article-references__text" id="ref-CR2">{two}</p></li></ol></div></div></section>',
    ),
    "journal with numbers before the name": (
        '<p>Trade grew. [<a href="#p77-Finch1" class="ref-tip">1</a>] It fell. [<a href="#p77-Wave2" class="ref-tip">2</a>]</p>',
        '<div class="section toc-section" id="references-section"><h2>References</h2><ol class="references"><li id="ref1"><span class="order">1. </span><a name="p77-Finch1" id="p77-Finch1" class="link-target"></a>{one}</li><li id="ref2"><span class="order">2. </span><a name="p77-Wave2" id="p77-Wave2" class="link-target"></a>{two}</li></ol></div>',
    ),
    "government": (
        '<p>Trade grew.<sup id="fnref:1"><a href="#fn:1" class="govuk-link" rel="footnote">[footnote 1]</a></sup> It fell.<sup id="fnref:2"><a href="#fn:2" class="govuk-link" rel="footnote">[footnote 2]</a></sup></p>',
        '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>{one} <a href="#fnref:1" class="govuk-link" rel="reversefootnote" aria-label="go to where this is referenced">↩</a></p></li><li id="fn:2"><p>{two} <a href="#fnref:2" class="govuk-link">↩</a></p></li></ol></div>',
    ),
    "forum of essays": (
        '<p>Trade grew.<span class="footnote-reference" data-footnote-reference="" data-footnote-index="1" data-footnote-id="k3x9" role="doc-noteref" id="fnrefk3x9"><sup><a href="#fnk3x9">[1]</a></sup></span> It fell.<span class="footnote-reference" data-footnote-index="2" role="doc-noteref" id="fnrefz7aq"><sup><a href="#fnz7aq">[2]</a></sup></span></p>',
        '<ol class="footnote-section footnotes" data-footnote-section="" role="doc-endnotes"><li class="footnote-item" data-footnote-item="" data-footnote-index="1" role="doc-endnote" id="fnk3x9"><span class="footnote-back-link" data-footnote-back-link=""><sup><strong><a href="#fnrefk3x9">^</a></strong></sup></span><div class="footnote-content" data-footnote-content=""><p>{one}</p></div></li><li class="footnote-item" role="doc-endnote" id="fnz7aq"><span class="footnote-back-link"><sup><strong><a href="#fnrefz7aq">^</a></strong></sup></span><div class="footnote-content"><p>{two}</p></div></li></ol>',
    ),
    "editor's plug-in, old": (
        '<p>Trade grew.<sup data-footnote-id="x1"><a href="#footnote-1" id="footnote-marker-1-1" rel="footnote">[1]</a></sup> It fell.<sup data-footnote-id="x2"><a href="#footnote-2" id="footnote-marker-2-1" rel="footnote">[2]</a></sup></p>',
        '<section class="footnotes"><header><h2>Footnotes</h2></header><ol><li data-footnote-id="x1" id="footnote-1"><sup><a href="#footnote-marker-1-1">^</a></sup><cite>{one}</cite></li><li data-footnote-id="x2" id="footnote-2"><sup><a href="#footnote-marker-2-1">^</a></sup><cite>{two}</cite></li></ol></section>',
    ),
    "drupal, new": (
        '<p>Trade grew.<a class="js-footnote-citation" id="footnoteref1_abc" title="{ONE}" href="#footnote1_abc">1</a> It fell.<a class="js-footnote-citation" id="footnoteref2_def" href="#footnote2_def">2</a></p>',
        '<ul class="footnotes"><li class="footnotes__item-wrapper js-footnote-reference" id="footnote1_abc"><span class="footnotes__item-backlinks"><a class="footnotes__item-backlink" href="#footnoteref1_abc">1</a></span><span class="footnotes__item-text js-footnote-text">{one}</span></li><li class="footnotes__item-wrapper js-footnote-reference" id="footnote2_def"><span class="footnotes__item-backlinks"><a class="footnotes__item-backlink" href="#footnoteref2_def">2</a></span><span class="footnotes__item-text js-footnote-text">{two}</span></li></ul>',
    ),
    "editor's plug-in, new": (
        '<p>Trade grew.<span class="mce-footnote"><a href="#footnotes_entry_1"><sup>1</sup></a></span> It fell.<span class="mce-footnote"><a href="#footnotes_entry_2"><sup>2</sup></a></span></p>',
        '<div class="mce-footnotes"><hr /><ol><li id="footnotes_entry_1">{one}</li><li id="footnotes_entry_2">{two}</li></ol></div>',
    ),
    "register of laws": (
        '<p>Trade grew.&#160;<a id="ntc1-L_77-E0001" href="#ntr1-L_77-E0001">(<span class="oj-super oj-note-tag">1</span>)</a> It fell.&#160;<a id="ntc2-L_77-E0002" href="#ntr2-L_77-E0002">(<span class="oj-super oj-note-tag">2</span>)</a></p>',
        '<hr class="oj-note"/><p class="oj-note"><a id="ntr1-L_77-E0001" href="#ntc1-L_77-E0001">(<span class="oj-super">1</span>)</a>&#160;&#160;{one}</p><p class="oj-note"><a id="ntr2-L_77-E0002" href="#ntc2-L_77-E0002">(<span class="oj-super">2</span>)</a>&#160;&#160;{two}</p>',
    ),
    "generator in rust": (
        '<p>Trade grew.<sup class="footnote-reference"><a href="#1">1</a></sup> It fell.<sup class="footnote-reference"><a href="#2">2</a></sup></p>',
        '<div class="footnote-definition" id="1"><sup class="footnote-definition-label">1</sup>\n<p>{one}</p>\n</div>\n<div class="footnote-definition" id="2"><sup class="footnote-definition-label">2</sup>\n<p>{two}</p>\n</div>',
    ),
    "generator in rust, notes in a footer": (
        '<p>Trade grew.<sup class="footnote-reference" id="fr-1-1"><a href="#fn-1">1</a></sup> It fell.<sup class="footnote-reference" id="fr-2-1"><a href="#fn-2">2</a></sup></p>',
        '<footer class="footnotes"><ol class="footnotes-list"><li id="fn-1"><p>{one} <a href="#fr-1-1">↩</a></p></li><li id="fn-2"><p>{two} <a href="#fr-2-1">↩</a></p></li></ol></footer>',
    ),
    "typst": (
        '<p>Trade grew.<a id="loc-1" href="#loc-2" role="doc-noteref"><sup>1</sup></a> It fell.<a id="loc-3" href="#loc-4" role="doc-noteref"><sup>2</sup></a></p>',
        '<section role="doc-endnotes"><ol style="list-style-type: none"><li id="loc-2"><a href="#loc-1" role="doc-backlink"><sup>1</sup></a> {one}</li><li id="loc-4"><a href="#loc-3" role="doc-backlink"><sup>2</sup></a> {two}</li></ol></section>',
    ),
    "layout program's book": (
        '<p class="Text">Trade grew.<span id="footnote-001-backlink"><a class="_idFootnoteLink _idGenColorInherit" href="page.html#footnote-001">1</a></span> It fell.<span id="footnote-000-backlink"><a class="_idFootnoteLink _idGenColorInherit" href="page.html#footnote-000">2</a></span></p>',
        '<hr class="HorizontalRule-1" /><section class="_idFootnotes"><div class="_idFootnote" id="footnote-001"><p class="Note"><a class="_idFootnoteAnchor _idGenColorInherit" href="page.html#footnote-001-backlink">1</a> {one}</p></div><div class="_idFootnote" id="footnote-000"><p class="Note"><a class="_idFootnoteAnchor" href="page.html#footnote-000-backlink">2</a> {two}</p></div></section>',
    ),
    "encyclopaedia, read on a telephone": (
        '<section class="mf-section-0" id="mf-section-0"><p>Trade grew.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> It fell.<sup id="cite_ref-:0_2-0" class="reference"><a href="#cite_note-:0-2"><span class="cite-bracket">[</span>2<span class="cite-bracket">]</span></a></sup></p></section>',
        '<section class="mf-section-1 collapsible-block" id="mf-section-1"><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1" aria-label="Jump up" title="Jump up">^</a></b></span> <span class="reference-text"><cite class="citation web cs1">{one}</cite><span title="ctx_ver=Z39.88-2004" class="Z3988"></span></span></li><li id="cite_note-:0-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-:0_2-0">^</a></b></span> <span class="reference-text"><cite>{two}</cite></span></li></ol></div></section>',
    ),
    "encyclopaedia, as its editor has it": (
        '<p id="mwAg">Trade grew.<sup about="#mwt1" class="mw-ref reference" id="cite_ref-1" rel="dc:references" typeof="mw:Extension/ref"><a href="./Trade#cite_note-1" style="counter-reset: mw-Ref 1;" id="mwAw"><span class="mw-reflink-text" id="mwBA">[1]</span></a></sup> It fell.<sup class="mw-ref reference" id="cite_ref-2"><a href="./Trade#cite_note-2"><span class="mw-reflink-text"><span class="cite-bracket">[</span>2<span class="cite-bracket">]</span></span></a></sup></p>',
        '<div class="mw-references-wrap" typeof="mw:Extension/references" id="mwBQ"><ol class="mw-references references" id="mwBg"><li about="#cite_note-1" id="cite_note-1"><a href="./Trade#cite_ref-1" rel="mw:referencedBy" id="mwBw"><span class="mw-linkback-text" id="mwCA">↑ </span></a> <span id="mw-reference-text-cite_note-1" class="mw-reference-text">{one}</span></li><li id="cite_note-2"><a href="./Trade#cite_ref-2" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a> <span id="mw-reference-text-cite_note-2" class="mw-reference-text reference-text">{two}</span></li></ol></div>',
    ),
    "papers from TeX": (
        '<div class="ltx_para" id="p1"><p class="ltx_p">Trade grew.<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>{one}</span></span></span> It fell.<span id="footnote2" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_tag ltx_tag_note">2</span>{two}</span></span></span></p></div>',
        '',
    ),
    "papers from TeX, with a bibliography": (
        '<div class="ltx_para"><p class="ltx_p">Trade grew.<cite class="ltx_cite ltx_citemacro_cite">[<a href="#bib.bib1" title="" class="ltx_ref">1</a>]</cite> It fell.<cite class="ltx_cite ltx_citemacro_cite">[<a href="#bib.bib2" title="" class="ltx_ref">2</a>]</cite></p></div>',
        '<section id="bib" class="ltx_bibliography"><h2 class="ltx_title ltx_title_bibliography">References</h2><ul class="ltx_biblist"><li id="bib.bib1" class="ltx_bibitem"><span class="ltx_tag ltx_role_refnum ltx_tag_bibitem">[1]</span><span class="ltx_bibblock">{one}</span></li><li id="bib.bib2" class="ltx_bibitem"><span class="ltx_tag ltx_role_refnum ltx_tag_bibitem">[2]</span><span class="ltx_bibblock">{two}</span></li></ul></section>',
    ),
    "converter of books": (
        '<p class="block_1">Trade grew.<sup class="calibre1"><a id="calibre_link-17" href="#calibre_link-1" title="1" class="noteref">1</a></sup> It fell.<sup class="calibre1"><a id="calibre_link-18" href="#calibre_link-2" title="2" class="noteref">2</a></sup></p>',
        '<dl id="calibre_link-1" class="footnote"><dt class="calibre4">[<a href="#calibre_link-17" title="1" class="calibre5">←1</a>]</dt><dd class="calibre6"><p class="block_6">{one}</p></dd></dl><dl id="calibre_link-2" class="footnote1"><dt class="calibre4">[<a href="#calibre_link-18" title="2" class="calibre5">←2</a>]</dt><dd class="calibre6"><p class="block_6">{two}</p></dd></dl>',
    ),
    "raised signs without links": (
        "<p class=\"pw-post-body-paragraph\">Trade grew.¹ It fell.²</p>",
        '<p class="pw-post-body-paragraph">¹ {one}</p><p class="pw-post-body-paragraph">² {two}</p>',
    ),
    "text editor's links through a search engine": (
        '<p class="c1"><span class="c0">Trade grew.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> It fell.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>',
        '<hr class="c5"><div><p class="c3"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;{one}</span></p></div><div><p class="c3"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c2">&nbsp;{two}</span></p></div><div class="c9"><p class="c3"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c2">Is this so? See https://comment.example/x</span></p></div>',
    ),
    "word processor's comments": (
        '<p class=MsoNormal>Trade grew.<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style=\'mso-special-character:footnote\'>[1]</span></span></a> It fell.<a href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a><span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[MB1]</a></span><o:p></o:p></p>',
        '<div style=\'mso-element:footnote-list\'><br clear=all><hr align=left size=1 width="33%"><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> {one}</p></div><div style=\'mso-element:footnote\' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2" title=""><span class=MsoFootnoteReference>[2]</span></a> {two}</p></div></div>'
        '<div style=\'mso-element:comment-list\'><hr class=msocomoff align=left size=1 width="33%"><div style=\'mso-element:comment\'><div id="_com_1" class=msocomtxt><span><a name="_msocom_1"></a></span><p class=MsoCommentText><span class=MsoCommentReference><a href="#_msoanchor_1" class=msocomoff>[MB1]</a></span>Is this so? See https://comment.example/x</p></div></div></div>',
    ),
    "manuals from Texinfo": (
        '<p>Trade grew.<a class="footnote" id="DOCF1" href="#FOOT1"><sup>1</sup></a> It fell.<a class="footnote" id="DOCF2" href="#FOOT2"><sup>2</sup></a></p>',
        '<div class="footnotes-segment"><hr><h4 class="footnotes-heading">Footnotes</h4>\n<h5 class="footnote-body-heading"><a id="FOOT1" href="#DOCF1">(1)</a></h5>\n<p>{one}</p>\n<h5 class="footnote-body-heading"><a id="FOOT2" href="#DOCF2">(2)</a></h5>\n<p>{two}</p></div>',
    ),
    "margin notes behind a box to tick": (
        '<p>Trade grew.<span class="x1"> <label for="m1" class="margin-toggle n"></label> <input type="checkbox" id="m1"> <span class="note"> {one} </span></span> It fell.<label for="m2" class="margin-toggle n"></label><input type="checkbox" id="m2"><span class="note">{two}</span></p>',
        '',
    ),
    "explainers with elements of their own": (
        '<p>Trade grew.<d-footnote>{one}</d-footnote> It fell.<d-footnote>{two}</d-footnote></p>',
        '',
    ),
    "notes outside of the article, in a box that a build tool named": (
        '<p>Trade grew.<sup class="caption Body-module__sup">1</sup> It fell.<sup class="caption Body-module__sup">2</sup></p>',
        '</article><div class="page"><div class="Post-module__UQuRMa__footnotes"><h4>Footnotes</h4><ol><li id="footnote-1">{one}</li><li id="footnote-2">{two}</li></ol></div></div><article>',
    ),
    "endnotes of a book": (
        '<p>Trade grew.<a href="notes.xhtml#note-1" id="noteref-1" epub:type="noteref">1</a> It fell.<a href="notes.xhtml#note-2" id="noteref-2" epub:type="noteref">2</a></p>',
        '<section epub:type="endnotes"><ol><li id="note-1"><p>{one} <a href="part-2.xhtml#noteref-1" epub:type="backlink">↩</a></p></li><li id="note-2"><p>{two} <a href="part-2.xhtml#noteref-2" epub:type="backlink">↩</a></p></li></ol></section>',
    ),
}  # fmt: skip
