"""Pages as publishing systems write them: one article with two notes, in each system's own markup.

A row is (system, the text's markup, the notes' markup); `{one}` and `{two}` stand for what the notes say, `{ONE}` and
`{TWO}` for the same without markup, as copies for the mouse have it.
"""

# ruff: noqa: ISC004, E501  # because markup is printed as systems print it

import page_platforms_again

ONE = 'Ada Finch, “<a href="https://gazette.example/tides">The tides</a>,” Gazette, accessed 3 May 2024.'
TWO = 'Tidewatch, <a href="https://tidewatch.example/2024/ferry">https://tidewatch.example/2024/ferry</a>.'
PLAIN = {
    "1": "Ada Finch, “The tides,” Gazette, accessed 3 May 2024.",
    "2": "Tidewatch, https://tidewatch.example/2024/ferry.",
}
TARGETS = {"1": ["https://gazette.example/tides"], "2": ["https://tidewatch.example/2024/ferry"]}

PLATFORMS = {
    "easy footnotes": (
        '<p>Trade grew.<span id="easy-footnote-1-77" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="https://site.example/piece/#easy-footnote-bottom-1-77" title="{ONE}"><sup>1</sup></a></span> It fell.'
        '<span id="easy-footnote-2-77" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="https://site.example/piece/#easy-footnote-bottom-2-77" title="{TWO}"><sup>2</sup></a></span></p>',
        '<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-77" class="easy-footnote-margin-adjust"></span>{one}<a class="easy-footnote-to-top" href="https://site.example/piece/#easy-footnote-1-77"></a></li>'
        '<li class="easy-footnote-single"><span id="easy-footnote-bottom-2-77" class="easy-footnote-margin-adjust"></span>{two}<a class="easy-footnote-to-top" href="https://site.example/piece/#easy-footnote-2-77"></a></li></ol>',
    ),
    "modern footnotes, inline only": (
        '<p>Trade grew.<sup class="modern-footnotes-footnote "  data-mfn="1" data-mfn-post-scope="0000a_77"><a href="javascript:void(0)"  title="{ONE}"  role="button" aria-pressed="false" aria-describedby="mfn-content-0000a_77-1">1</a></sup><span id="mfn-content-0000a_77-1" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="1">{one}</span> It fell.'
        '<sup class="modern-footnotes-footnote "  data-mfn="2"><a href="javascript:void(0)" role="button" aria-describedby="mfn-content-0000a_77-2">2</a></sup><span id="mfn-content-0000a_77-2" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="2">{two}</span></p>',
        "",
    ),
    "modern footnotes, with a list": (
        '<p>Trade grew.<sup class="modern-footnotes-footnote " data-mfn="1" data-mfn-post-scope="s7"><a href="javascript:void(0)" role="button" aria-describedby="mfn-content-s7-1">1</a></sup><span id="mfn-content-s7-1" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="1">{one}</span> It fell.'
        '<sup class="modern-footnotes-footnote " data-mfn="2" data-mfn-post-scope="s7"><a href="javascript:void(0)" role="button" aria-describedby="mfn-content-s7-2">2</a></sup><span id="mfn-content-s7-2" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="2">{two}</span></p>',
        '<h3 class="modern-footnotes-list-heading ">Notes</h3><ul class="modern-footnotes-list "><li><span>1</span><div>{one}</div></li><li><span>2</span><div>{two}</div></li></ul>',
    ),
    "fd footnotes": (
        '<p>Trade grew.<sup class="footnote"><a href="#fn-77-1" id="fnref-77-1" onclick="return fdfootnote_show(77)">1</a></sup> It fell.<sup class="footnote"><a href="#fn-77-2" id="fnref-77-2" onclick="return fdfootnote_show(77)">2</a></sup></p>',
        '<div class="footnotes" id="footnotes-77"><div class="footnotedivider"></div><ol><li id="fn-77-1"> {one} <span class="footnotereverse"><a href="#fnref-77-1">&#8617;</a></span></li><li id="fn-77-2"> {two} <span class="footnotereverse"><a href="#fnref-77-2">&#8617;</a></span></li></ol></div>',
    ),
    "wp-footnotes": (
        '<p>Trade grew.<sup><a href="#footnote_0_77" id="identifier_0_77" class="footnote-link footnote-identifier-link" title="{ONE}">1</a></sup> It fell.<sup><a href="#footnote_1_77" id="identifier_1_77" class="footnote-link footnote-identifier-link" title="{TWO}">2</a></sup></p>',
        '<ol class="footnotes"><li id="footnote_0_77" class="footnote">{one}<span class="footnote-back-link-wrapper"> [<a href="#identifier_0_77" class="footnote-link footnote-back-link">↩</a>]</span></li><li id="footnote_1_77" class="footnote">{two}<span class="footnote-back-link-wrapper"> [<a href="#identifier_1_77" class="footnote-link footnote-back-link">↩</a>]</span></li></ol>',
    ),
    "footnotes plug-in": (
        '<p>Trade grew.<span class="footnote_referrer"><a role="button" tabindex="0" onclick="footnote_moveToReference_77_1(\'footnote_plugin_reference_77_1_1\');" onkeypress="x"><sup id="footnote_plugin_tooltip_77_1_1" class="footnote_plugin_tooltip_text">1</sup></a><span id="footnote_plugin_tooltip_text_77_1_1" class="footnote_tooltip">{one}</span></span> It fell.'
        '<span class="footnote_referrer"><a role="button" tabindex="0" onclick="footnote_moveToReference_77_1(\'footnote_plugin_reference_77_1_2\');"><sup id="footnote_plugin_tooltip_77_1_2" class="footnote_plugin_tooltip_text">2</sup></a><span id="footnote_plugin_tooltip_text_77_1_2" class="footnote_tooltip">{two}</span></span></p>',
        '<div class="speaker-mute footnotes_reference_container"> <div class="footnote_container_prepare"><p><span role="button" class="footnote_reference_container_label pointer">References</span></p></div> <div id="footnote_references_container_77_1"><table class="footnotes_table footnote-reference-container"><caption class="accessibility">References</caption> <tbody>'
        '<tr class="footnotes_plugin_reference_row"> <th scope="row" class="footnote_plugin_index_combi pointer"  onclick="footnote_moveToAnchor_77_1(\'footnote_plugin_tooltip_77_1_1\');"><a id="footnote_plugin_reference_77_1_1" class="footnote_backlink"><span class="footnote_index_arrow">&#8593;</span>1</a></th> <td class="footnote_plugin_text">{one}</td></tr>'
        '<tr class="footnotes_plugin_reference_row"> <th scope="row" class="footnote_plugin_index_combi pointer"><a id="footnote_plugin_reference_77_1_2" class="footnote_backlink"><span class="footnote_index_arrow">&#8593;</span>2</a></th> <td class="footnote_plugin_text">{two}</td></tr></tbody> </table> </div></div>',
    ),
    "civil footnotes": (
        '<p>Trade grew.<sup id="rf1-77"><a href="#fn1-77" title="{ONE}" rel="footnote">1</a></sup> It fell.<sup id="rf2-77"><a href="#fn2-77" title="{TWO}" rel="footnote">2</a></sup></p>',
        '<hr class="footnotes"><ol class="footnotes"><li id="fn1-77"><p>{one}&nbsp;<a href="#rf1-77" class="backlink" title="Jump back to footnote 1 in the text.">&#8617;</a></p></li><li id="fn2-77"><p>{two}&nbsp;<a href="#rf2-77" class="backlink">&#8617;</a></p></li></ol>',
    ),
    "tufte sidenotes": (
        '<p>Trade grew.<label for="sn-one" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-one" class="margin-toggle"/><span class="sidenote">{one}</span> It fell.<label for="sn-two" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-two" class="margin-toggle"/><span class="sidenote">{two}</span></p>',
        "",
    ),
    "sidenotes beside footnotes": (
        '<p>Trade grew.<sup id="fnref1"><a href="#fn1">1</a></sup><span class="sidenote-wrapper"><small class="sidenote">1. {one}</small></span> It fell.<sup id="fnref2"><a href="#fn2">2</a></sup><span class="sidenote-wrapper"><small class="sidenote">2. {two}</small></span></p>',
        '<section class="footnotes"><ol><li id="fn1"><p>{one} <a href="#fnref1">↩</a></p></li><li id="fn2"><p>{two} <a href="#fnref2">↩</a></p></li></ol></section>',
    ),
    "hugo": (
        '<p>Trade grew.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> It fell.<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p>',
        '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n<li id="fn:1">\n<p>{one}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p>\n</li>\n<li id="fn:2">\n<p>{two}&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>',
    ),
    "jekyll": (
        '<p>Trade grew.<sup id="fnref:a" role="doc-noteref"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup> It fell.<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote">2</a></sup></p>',
        '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:a" role="doc-endnote"><p>{one} <a href="#fnref:a" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:b"><p>{two} <a href="#fnref:b" class="reversefootnote">&#8617;</a></p></li></ol></div>',
    ),
    "pandoc": (
        '<p>Trade grew.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> It fell.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>',
        '<aside id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>{one}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>{two}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></aside>',
    ),
    "github": (
        '<p>Trade grew.<sup><a href="#user-content-fn-1-9f" id="user-content-fnref-1-9f" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup> It fell.<sup><a href="#user-content-fn-2-9f" id="user-content-fnref-2-9f" data-footnote-ref="">2</a></sup></p>',
        '<section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1-9f"><p>{one} <a href="#user-content-fnref-1-9f" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p></li><li id="user-content-fn-2-9f"><p>{two} <a href="#user-content-fnref-2-9f" data-footnote-backref="" class="data-footnote-backref">↩</a></p></li></ol></section>',
    ),
    "mkdocs": (
        '<p>Trade grew.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> It fell.<sup id="fnref:2"><a class="footnote-ref" href="#fn:2">2</a></sup></p>',
        '<div class="footnote"><hr /><ol><li id="fn:1"><p>{one}&#160;<a class="footnote-backref" href="#fnref:1" title="Jump back to footnote 1 in the text">&#8617;</a></p></li><li id="fn:2"><p>{two}&#160;<a class="footnote-backref" href="#fnref:2">&#8617;</a></p></li></ol></div>',
    ),
    "asciidoctor": (
        '<div class="paragraph"><p>Trade grew.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup> It fell.<sup class="footnote">[<a id="_footnoteref_2" class="footnote" href="#_footnotedef_2">2</a>]</sup></p></div>',
        '<div id="footnotes"><hr/><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. {one}</div><div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. {two}</div></div>',
    ),
    "drupal": (
        '<p>Trade grew.<a class="see-footnote" id="footnoteref1_x7" title="{ONE}" href="#footnote1_x7">1</a> It fell.<a class="see-footnote" id="footnoteref2_x7" href="#footnote2_x7">2</a></p>',
        '<ul class="footnotes"><li class="footnote" id="footnote1_x7"><a class="footnote-label" href="#footnoteref1_x7">1.</a> {one}</li><li class="footnote" id="footnote2_x7"><a class="footnote-label" href="#footnoteref2_x7">2.</a> {two}</li></ul>',
    ),
    "google docs": (
        '<p class="c1"><span>Trade grew.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> It fell.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p>',
        '<hr class="c5"><div><p class="c3"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;{one}</span></p></div><div><p class="c3"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c2">&nbsp;{two}</span></p></div>',
    ),
    "libreoffice": (
        '<p>Trade grew.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> It fell.<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p>',
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>{one}</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>{two}</p></div>',
    ),
    "word endnotes": (
        '<p class=MsoNormal>Trade grew.<a style=\'mso-endnote-id:edn1\' href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference><span style=\'mso-special-character:footnote\'><![if !supportFootnotes]><span class=MsoEndnoteReference><span>[1]</span></span><![endif]></span></span></a> It fell.<a href="#_edn2" name="_ednref2" title=""><span class=MsoEndnoteReference><span>[2]</span></span></a><o:p></o:p></p>',
        '<div style=\'mso-element:endnote-list\'><![if !supportEndnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style=\'mso-element:endnote\' id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1" title=""><span class=MsoEndnoteReference>[1]</span></a> {one}</p></div><div style=\'mso-element:endnote\' id=edn2><p class=MsoEndnoteText><a href="#_ednref2" name="_edn2" title=""><span class=MsoEndnoteReference>[2]</span></a> {two}</p></div></div>',
    ),
    "scholarly journal": (
        '<p>Trade grew.<sup><a href="#B1" class="xref-bibr" data-rid="B1">1</a></sup> It fell.<sup><a href="#B2" class="xref-bibr">2</a></sup></p>',
        '<section class="ref-list"><h2>References</h2><ol class="references"><li id="B1"><span class="ref-cite">{one}</span></li><li id="B2"><span class="ref-cite">{two}</span></li></ol></section>',
    ),
    "epub 3": (
        '<p>Trade grew.<a epub:type="noteref" role="doc-noteref" id="nr1" href="#n1">1</a> It fell.<a epub:type="noteref" role="doc-noteref" id="nr2" href="#n2">2</a></p>',
        '<aside epub:type="footnote" role="doc-footnote" id="n1"><p>{one}</p></aside><aside epub:type="footnote" role="doc-footnote" id="n2"><p>{two}</p></aside>',
    ),
    "notes as definition list": (
        '<p>Trade grew.<sup><a href="#n1" id="t1">1</a></sup> It fell.<sup><a href="#n2" id="t2">2</a></sup></p>',
        '<dl><dt id="n1"><a href="#t1">1</a></dt><dd>{one}</dd><dt id="n2"><a href="#t2">2</a></dt><dd>{two}</dd></dl>',
    ),
    "notes as table": (
        '<p>Trade grew.<sup><a href="#n1" id="t1">1</a></sup> It fell.<sup><a href="#n2" id="t2">2</a></sup></p>',
        '<table><tr><td id="n1"><a href="#t1">1</a></td><td>{one}</td></tr><tr><td id="n2"><a href="#t2">2</a></td><td>{two}</td></tr></table>',
    ),
    "squarespace, numbers without links": (
        "<p>Trade grew.<sup>1</sup> It fell.<sup>2</sup></p>",
        "<h3>Notes</h3><p>1. {one}</p><p>2. {two}</p>",
    ),
    "numbers in an ordered list without links": (
        "<p>Trade grew.[1] It fell.[2]</p>",
        "<h2>References</h2><ol><li>{one}</li><li>{two}</li></ol>",
    ),
    "docusaurus": (
        '<p>Trade grew.<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="true">1</a></sup> It fell.<sup><a href="#fn-2" id="fnref-2" class="footnote-ref">2</a></sup></p>',
        '<div class="footnotes"><hr><ol><li id="fn-1">{one}<a href="#fnref-1" class="footnote-backref">↩</a></li><li id="fn-2">{two}<a href="#fnref-2" class="footnote-backref">↩</a></li></ol></div>',
    ),
    "littlefoot buttons": (
        '<p>Trade grew.<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup><span class="littlefoot littlefoot__popover"><span class="littlefoot__content">{one}</span></span> It fell.<sup id="fnref:2"><a href="#fn:2" rel="footnote">2</a></sup></p>',
        '<div class="footnotes"><ol><li id="fn:1">{one} <a href="#fnref:1">↩</a></li><li id="fn:2">{two} <a href="#fnref:2">↩</a></li></ol></div>',
    ),
    "scrapbook of a newspaper, data attributes": (
        '<p>Trade grew.<a class="noteref" data-note="1" href="#note-1">[1]</a> It fell.<a class="noteref" href="#note-2">[2]</a></p>',
        '<section class="endnotes"><p id="note-1"><span class="num">[1]</span> {one}</p><p id="note-2"><span class="num">[2]</span> {two}</p></section>',
    ),
} | page_platforms_again.PLATFORMS
SURROUNDINGS = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>Trade - Site</title><link rel="canonical" href="https://site.example/piece/"><script>var a = "https://ads.example/x";</script></head><body>'
    '<header><nav><ul><li><a href="https://site.example/news">News</a></li><li><a href="https://site.example/about">About</a></li></ul></nav></header>'
    '<aside class="sidebar"><h3>Recent posts</h3><ul><li><a href="https://site.example/other">Another piece</a></li></ul></aside>'
    "<main><article><h1>Trade</h1>\n<p>" + "The council said that trade through the harbour had grown again in the year. " * 6 + "</p>{body}\n{notes}</article>"
    '<div class="sharedaddy"><a href="https://social.example/share?u=x">Share</a></div><section id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list"><li>See <a href="https://spam.example/">this</a></li></ol></section></main>'
    '<footer><p>© Site. <a href="https://theme.example/">Theme</a></p></footer></body></html>'
)  # fmt: skip


def page(system: str) -> str:
    """The whole page of a system."""
    body, notes = (
        text.replace("{one}", ONE).replace("{two}", TWO).replace("{ONE}", PLAIN["1"]).replace("{TWO}", PLAIN["2"])
        for text in PLATFORMS[system]
    )
    return SURROUNDINGS.format(body=body, notes=notes)
