<?xml version="1.0" encoding="utf-8"?>
<!-- Leaves out what stands in classes inside the class Augment, its pipelines, and the bodies of those. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" />
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>
  <xsl:template match="member[starts-with(@name, 'T:AugDsl.Augment.') or contains(@name, ':AugDsl.Generated.')]" />
  <xsl:template match="member[contains(substring-after(substring-before(concat(@name, '('), '('), ':AugDsl.Augment.'), '.')]" />
</xsl:stylesheet>
